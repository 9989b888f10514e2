package cloud.preflight.adapter.http;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.Capabilities;
import cloud.preflight.answers.DecisionListener;
import cloud.preflight.inventory.Inventory;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

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

    /** What decides: questions of every kind, and those of the CSBS paths. */
    public record Deciding(Answers answers, Capabilities capabilities) {

        /** Both by this preflight, from facts that are kept in this inventory. */
        public static Deciding by(Preflight preflight, Inventory inventory, DecisionListener... listeners) {
            return new Deciding(
                    new Answers(preflight, inventory, listeners),
                    new Capabilities(preflight, inventory, preflight::policyBinding, listeners));
        }
    }

    /**
     * Starts to listen, and returns once questions are answered.
     *
     * @param deciding gives what decides, once and on another thread, while everything else is started
     * @param inventory where facts are kept, which the service closes at its end
     * @param port the port; 0 takes a free one
     */
    public static Service start(Supplier<Deciding> deciding, Inventory inventory, String host, int port)
            throws NotStarted {
        CompletableFuture<Deciding> coming = CompletableFuture.supplyAsync(deciding);
        ApplicationContext context = Micronaut.build(new String[0])
                .banner(false)
                .deduceEnvironment(false)
                // The first has the last word.
                .overrideConfigLocations("file:./", "classpath:/")
                .properties(Map.of("micronaut.server.host", host, "micronaut.server.port", port))
                .build();
        context.registerSingleton(inventory).registerSingleton(new Coming(coming));
        try {
            context.start();
            coming.join();
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
