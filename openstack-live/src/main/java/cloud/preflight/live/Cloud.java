package cloud.preflight.live;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A cloud whose services are asked for facts. Everybody who asks shares its connections. Safe for any number of threads.
 */
public final class Cloud implements AutoCloseable {

    private final CloudSettings settings;
    private final Keystone keystone;
    private final Reads reads;
    private final Map<Service, Workers> workers = new EnumMap<>(Service.class);
    private final Map<Service, Executor> carrying = new EnumMap<>(Service.class);

    private Cloud(CloudSettings settings, Keystone keystone, HttpTransport transport) {
        this.settings = settings;
        this.keystone = keystone;
        reads = new Reads(transport, new KeptReplies(settings.cache(), System::nanoTime));
        for (Service service : Service.values()) {
            Workers waiting = new Workers(service.title(), settings.connections());
            workers.put(service, waiting);
            carrying.put(service, transport.carrying(waiting));
        }
    }

    /**
     * The cloud of an identity service, which stays the caller's to close.
     *
     * @throws IllegalArgumentException when an account is to be used and the identity service has none
     */
    public static Cloud of(CloudSettings settings, Keystone keystone, HttpTransport transport) {
        if (settings.account() && !keystone.hasAccount()) {
            throw new IllegalArgumentException("there is no account to ask with");
        }
        return new Cloud(settings, keystone, transport);
    }

    /** The facts that are shown to whoever has this token; null where nobody shows one. */
    public LiveFacts of(@Nullable String token) {
        return of(token, null);
    }

    /** The same, where Keystone was asked about the token just now and said this; null where it was not. */
    public LiveFacts of(@Nullable String token, @Nullable Validation known) {
        return new LiveFacts(this, new TokenCaller(token, known, keystone, settings.timeout()));
    }

    /** The facts that are shown to whoever signed in. */
    public LiveFacts of(Access access) {
        return new LiveFacts(this, project -> {
            TokenCaller.requireOf(project, access.project());
            return access;
        });
    }

    /** How it is asked. */
    public CloudSettings settings() {
        return settings;
    }

    Keystone keystone() {
        return keystone;
    }

    Reads reads() {
        return reads;
    }

    /** Who waits for a service. */
    Executor workers(Service service) {
        Executor waiting = carrying.get(service);
        if (waiting == null) {
            throw new IllegalStateException();
        }
        return waiting;
    }

    /** Asks no more. */
    @Override
    public void close() {
        workers.values().forEach(Workers::close);
    }
}
