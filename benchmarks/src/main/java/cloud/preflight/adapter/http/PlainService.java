package cloud.preflight.adapter.http;

import cloud.preflight.adapter.answer.PlainAnswers;
import cloud.preflight.adapter.inventory.Inventory;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The service with plain Java in the place of the rules. */
public final class PlainService {

    private PlainService() {}

    /** Starts to listen as {@link Service#start(cloud.preflight.profile.Profile, Inventory, String, int)} does. */
    public static Service start(String host, int port) throws Service.NotStarted {
        return Service.start(
                CompletableFuture.supplyAsync(() -> new Service.Deciding(PlainAnswers.create(), null)),
                Inventory.in(Path.of("preflight-data")),
                host,
                port);
    }
}
