package cloud.preflight.adapter.console;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.http.Services;
import cloud.preflight.inventory.Inventory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A service with an inventory and a browser that shows its console, which all tests share and which end after the last. */
final class Console implements BeforeAllCallback {

    /** How many servers the inventory of the project {@code fleet} has: a multiple of fifteen. */
    static final int SERVERS = Integer.getInteger("preflight.servers", 1_500);

    private Running running;

    private record Running(Path folder, Service service, Browser browser) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            browser.close();
            service.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(Console.class))
                .computeIfAbsent(Running.class, key -> start(), Running.class);
    }

    private static Running start() {
        try {
            Path folder = Files.createTempDirectory("console");
            Service service = Services.start(Preflight.create(), Inventory.in(folder.resolve("data")));
            Client client = new Client(service.url());
            client.send(
                    "PUT", "/v1/fleet/inventory", BodyPublishers.ofString(fleet()), "Content-Type", "application/json");
            return new Running(folder, service, Browser.of(service.url(), folder.resolve("profile"), "en"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Service.NotStarted refused) {
            throw new IllegalStateException(refused);
        }
    }

    Browser browser() {
        return running.browser();
    }

    String url() {
        return running.service().url();
    }

    /** Every third server has a shareable volume, every fifth a volume that nobody shows. */
    private static String fleet() {
        String servers = numbers()
                .mapToObj(n ->
                        "{\"id\":\"server-%d\",\"name\":\"web-%d\",\"status\":\"ACTIVE\",\"OS-EXT-AZ:availability_zone\":\"az%d\",\"os-extended-volumes:volumes_attached\":[{\"id\":\"volume-%d\"}]}"
                                .formatted(n, n, n % 3 + 1, n))
                .collect(Collectors.joining(","));
        String volumes = numbers()
                .filter(n -> n % 5 != 0)
                .mapToObj(n ->
                        "{\"id\":\"volume-%d\",\"size\":%d,\"multiattach\":%b}".formatted(n, n % 90 + 10, n % 3 == 0))
                .collect(Collectors.joining(","));
        return "{\"servers\":[" + servers + "],\"volumes\":[" + volumes
                + "],\"operation_logs\":[],\"quotas\":{\"resources\":[]},\"checkpoint_items\":[],\"policies\":[],\"account\":{\"real_name_verified\":true,\"migrated_to_cbr\":false,\"existing_user\":true}}";
    }

    private static IntStream numbers() {
        return IntStream.range(0, SERVERS);
    }
}
