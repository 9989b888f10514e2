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
import java.util.Map;
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

    /** How many that of the project {@code few} has. */
    static final int FEW = 15;

    /** Names that a file has to be careful with; the servers have a shareable volume. */
    private static final Map<Integer, String> NAMES = Map.of(3, "=1+1", 6, "a \\\"b\\\", c", 9, "网站");

    private Running running;

    private record Running(Path folder, Service service, Browser browser) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try (service) {
                browser.close();
            }
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
            put(service, "fleet", SERVERS);
            put(service, "few", FEW);
            return running(folder, service);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Service.NotStarted refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static Running running(Path folder, Service service) {
        try {
            return new Running(folder, service, Browser.of(service.url(), folder, "en"));
        } catch (RuntimeException without) {
            service.close();
            throw without;
        }
    }

    Browser browser() {
        return running.browser();
    }

    String url() {
        return running.service().url();
    }

    Client client() {
        return new Client(url());
    }

    private static void put(Service service, String project, int servers) {
        new Client(service.url())
                .send(
                        "PUT",
                        "/v1/" + project + "/inventory",
                        BodyPublishers.ofString(inventory(servers)),
                        "Content-Type",
                        "application/json");
    }

    /** Every third server has a shareable volume, every fifth a volume that nobody shows. */
    private static String inventory(int count) {
        String servers = IntStream.range(0, count)
                .mapToObj(n ->
                        "{\"id\":\"server-%d\",\"name\":\"%s\",\"status\":\"ACTIVE\",\"OS-EXT-AZ:availability_zone\":\"az%d\",\"os-extended-volumes:volumes_attached\":[{\"id\":\"volume-%d\"}]}"
                                .formatted(n, NAMES.getOrDefault(n, "web-" + n), n % 3 + 1, n))
                .collect(Collectors.joining(","));
        String volumes = IntStream.range(0, count)
                .filter(n -> n % 5 != 0)
                .mapToObj(n ->
                        "{\"id\":\"volume-%d\",\"size\":%d,\"multiattach\":%b}".formatted(n, n % 90 + 10, n % 3 == 0))
                .collect(Collectors.joining(","));
        return "{\"servers\":[" + servers + "],\"volumes\":[" + volumes
                + "],\"operation_logs\":[],\"quotas\":{\"resources\":[]},\"checkpoint_items\":[],\"policies\":[],\"account\":{\"real_name_verified\":true,\"migrated_to_cbr\":false,\"existing_user\":true}}";
    }
}
