package cloud.preflight.adapter.http;

import cloud.preflight.adapter.answer.PlainAnswers;
import java.util.concurrent.CompletableFuture;

/** The service with plain Java in the place of the rules. */
public final class PlainService {

    private PlainService() {}

    /** Starts to listen as {@link Service#start(cloud.preflight.profile.Profile, String, int)} does. */
    public static Service start(String host, int port) throws Service.NotStarted {
        return Service.start(CompletableFuture.supplyAsync(PlainAnswers::create), host, port);
    }
}
