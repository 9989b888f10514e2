package cloud.preflight.adapter.http;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.answer.Answers;
import cloud.preflight.adapter.answer.Capabilities;
import cloud.preflight.adapter.inventory.Inventory;
import cloud.preflight.profile.Profile;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The service, listening. Safe for any number of threads. */
public final class Service implements AutoCloseable {

    private final ApplicationContext context;
    private final Inventory inventory;
    private final String url;

    private Service(ApplicationContext context, Inventory inventory, String host) {
        this.context = context;
        this.inventory = inventory;
        int port = context.getBean(EmbeddedServer.class).getPort();
        url = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** Thrown when the service can't listen; its message names what is in the way. */
    public static final class NotStarted extends Exception {

        NotStarted(String message) {
            super(message);
        }
    }

    /**
     * Starts to listen, and returns once questions are answered.
     *
     * @param inventory where facts are kept, which the service closes at its end
     * @param port the port; 0 takes a free one
     */
    public static Service start(Preflight preflight, Inventory inventory, String host, int port) throws NotStarted {
        Deciding deciding = new Deciding(new Answers(preflight), new Capabilities(preflight, inventory));
        return start(CompletableFuture.completedFuture(deciding), inventory, host, port);
    }

    /**
     * Starts to listen under this profile, and returns once questions are answered. The rules are loaded meanwhile.
     *
     * @param inventory where facts are kept, which the service closes at its end
     * @param port the port; 0 takes a free one
     */
    public static Service start(Profile profile, Inventory inventory, String host, int port) throws NotStarted {
        CompletableFuture<Deciding> deciding = CompletableFuture.supplyAsync(() -> {
            Preflight preflight = Preflight.create(profile);
            return new Deciding(new Answers(preflight), new Capabilities(preflight, inventory));
        });
        return start(deciding, inventory, host, port);
    }

    /** What decides; the capabilities may be left out where nobody asks for them. */
    record Deciding(Answers answers, @Nullable Capabilities capabilities) {}

    static Service start(CompletableFuture<Deciding> deciding, Inventory inventory, String host, int port)
            throws NotStarted {
        ApplicationContext context = Micronaut.build(new String[0])
                .banner(false)
                .deduceEnvironment(false)
                // The first has the last word.
                .overrideConfigLocations("file:./", "classpath:/")
                .properties(Map.of("micronaut.server.host", host, "micronaut.server.port", port))
                .build();
        try {
            context.start();
            context.registerSingleton(deciding.join().answers());
            if (deciding.join().capabilities() != null) {
                context.registerSingleton(deciding.join().capabilities());
            }
            context.registerSingleton(inventory);
            context.getBean(EmbeddedServer.class).start();
            return new Service(context, inventory, host);
        } catch (ServerStartupException failure) {
            context.close();
            throw new NotStarted("can't listen on " + host + ":" + port + ": " + reason(failure));
        }
    }

    private static String reason(Throwable failure) {
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : reason(failure.getCause());
    }

    /** Where it listens, {@code http://127.0.0.1:8080} for instance. */
    public String url() {
        return url;
    }

    /**
     * Ends without losing a request. What comes within the next second is still answered, and what is under way is
     * finished within ten; nobody is told meanwhile that it is ready.
     *
     * @throws InterruptedException when it is to end at once instead
     */
    public void finish() throws InterruptedException {
        try {
            context.getBean(Connections.class).end();
        } finally {
            close();
        }
    }

    /** Ends at once. */
    @Override
    public void close() {
        if (context.isRunning()) {
            context.getBean(Connections.class).cut();
        }
        context.close();
        inventory.close();
    }
}
