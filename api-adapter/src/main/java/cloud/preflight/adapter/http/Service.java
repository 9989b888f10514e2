package cloud.preflight.adapter.http;

import cloud.preflight.Decider;
import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.metrics.InventoryMeters;
import cloud.preflight.adapter.metrics.Metrics;
import cloud.preflight.adapter.tracing.Tracing;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.Capabilities;
import cloud.preflight.answers.DecisionListener;
import cloud.preflight.facts.FactSource;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.live.Cloud;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.netty.ssl.ServerSslBuilder;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The service, listening. Safe for any number of threads. */
public final class Service implements AutoCloseable {

    private final ApplicationContext context;
    private final Inventory inventory;
    private final String url;

    private Service(ApplicationContext context, Inventory inventory, String host) {
        this.context = context;
        this.inventory = inventory;
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        url = server.getScheme() + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getPort();
    }

    /** Thrown when the service can't listen; its message names what is in the way. */
    public static final class NotStarted extends Exception {

        NotStarted(String message) {
            super(message);
        }
    }

    /**
     * Where facts come from that a question does not bring.
     *
     * @param inventory where they are kept, which the service closes at its end
     * @param cloud where they are asked for first; whoever made it closes it once the service has ended
     */
    public record Sources(Inventory inventory, Optional<Cloud> cloud) {}

    /**
     * Everything that depends on the profile: what decides questions of every kind, and those of the CSBS paths.
     *
     * @param metrics what is measured, the same under every profile; none where nothing is
     */
    public record Deciding(Answers answers, Capabilities capabilities, Optional<Metrics> metrics) {

        /** Both by this decider, from the facts of this source, for servers in no policy, and not measured. */
        public static Deciding unmeasured(Decider decider, FactSource facts) {
            return new Deciding(
                    new Answers(decider, facts),
                    new Capabilities(decider, facts, (server, known) -> Optional.empty()),
                    Optional.empty());
        }

        /** Both by this preflight, from facts that are kept in this inventory; and it is measured. */
        public static Deciding by(Preflight preflight, Inventory inventory, DecisionListener... listeners) {
            Metrics metrics = new Metrics();
            metrics.bind(new InventoryMeters(inventory));
            return by(preflight, inventory, Optional.of(metrics), listeners);
        }

        /** Both by this preflight, from the facts of this source, and measured where there are metrics. */
        public static Deciding by(
                Preflight preflight, FactSource facts, Optional<Metrics> metrics, DecisionListener... listeners) {
            metrics.ifPresent(measured -> measured.ruleset(preflight.ruleset(), preflight.version()));
            DecisionListener[] all = Stream.concat(metrics.map(Metrics::verdicts).stream(), Arrays.stream(listeners))
                    .toArray(DecisionListener[]::new);
            return new Deciding(
                    new Answers(preflight, facts, all),
                    new Capabilities(preflight, facts, preflight::policyBinding, all),
                    metrics);
        }
    }

    /**
     * Where to listen, and to whom.
     *
     * @param host the address; null leaves it to the framework's settings, where the built-in one is 127.0.0.1
     * @param port the port, 0 for a free one; null leaves it to those settings too, where the built-in one is 8080
     * @param permitted hears of the address before anybody listens there, and throws unless that may be
     * @param credentials what has to be shown; whoever made them closes them once the service has ended
     * @param tracing where requests are traced, if they are; closed like those
     */
    public record Listening(
            @Nullable String host,
            @Nullable Integer port,
            Consumer<String> permitted,
            Credentials credentials,
            Optional<Tracing> tracing) {

        /** The same, where nothing is traced. */
        public Listening(
                @Nullable String host, @Nullable Integer port, Consumer<String> permitted, Credentials credentials) {
            this(host, port, permitted, credentials, Optional.empty());
        }
    }

    /**
     * Starts to listen at this address to everybody, and returns once questions are answered.
     *
     * @param deciding gives what decides, once and on another thread, while everything else is started
     * @param inventory where facts are kept, which the service closes at its end
     * @param port the port; 0 takes a free one
     */
    public static Service start(Supplier<Deciding> deciding, Inventory inventory, String host, int port)
            throws NotStarted {
        return start(deciding, inventory, new Listening(host, port, any -> {}, Credentials.none()));
    }

    /** Starts to listen with facts that are kept alone. */
    public static Service start(Supplier<Deciding> deciding, Inventory inventory, Listening listening)
            throws NotStarted {
        return start(deciding, new Sources(inventory, Optional.empty()), listening);
    }

    /**
     * Starts to listen, and returns once questions are answered.
     *
     * @param deciding gives what decides, once and on another thread, while everything else is started
     * @param sources where facts come from
     */
    public static Service start(Supplier<Deciding> deciding, Sources sources, Listening listening) throws NotStarted {
        // Made by two threads at once, the log would have something to say about itself on standard error.
        LoggerFactory.getILoggerFactory();
        CompletableFuture<Deciding> coming = CompletableFuture.supplyAsync(deciding);
        ApplicationContext context = Micronaut.build(new String[0])
                .banner(false)
                .deduceEnvironment(false)
                // The first has the last word.
                .overrideConfigLocations("file:./", "classpath:/")
                .properties(ServerSettings.of(listening.host(), listening.port()))
                .build();
        context.registerSingleton(sources.inventory())
                .registerSingleton(sources)
                .registerSingleton(new Current(coming));
        context.registerSingleton(Credentials.class, listening.credentials());
        listening.tracing().ifPresent(context::registerSingleton);
        ServerSettings settings = new ServerSettings(context.getEnvironment());
        try {
            SettingsFile.check();
            context.getEnvironment().start();
            settings.check();
            context.registerSingleton(Limits.of(settings));
            listening.permitted().accept(settings.host());
            context.start();
            if (settings.tls()) {
                // The server itself would only say that it can't listen.
                context.getBean(ServerSslBuilder.class).build();
            }
            Connections connections = context.getBean(Connections.class);
            coming.join().metrics().ifPresent(metrics -> metrics.connections(connections::count));
            context.getBean(EmbeddedServer.class).start();
            return new Service(context, sources.inventory(), settings.host());
        } catch (NotStarted refused) {
            context.close();
            throw refused;
        } catch (RuntimeException failure) {
            Optional<String> line = StartFailure.line(failure, settings);
            context.close();
            throw new NotStarted(line.orElseThrow(() -> failure));
        }
    }

    /** Where it listens, {@code http://127.0.0.1:8080} or {@code https://127.0.0.1:8443} for instance. */
    public String url() {
        return url;
    }

    /** Decides by this from now on. What has begun to be decided is decided, and answered, by what was there before. */
    public void decide(Deciding next) {
        context.getBean(Current.class).replace(next);
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
