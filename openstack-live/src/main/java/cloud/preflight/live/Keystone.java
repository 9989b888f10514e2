package cloud.preflight.live;

import cloud.preflight.facts.FactSource.Refused;
import cloud.preflight.live.KeystoneApi.Given;
import cloud.preflight.live.KeystoneSettings.Account;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The identity service of a cloud. Safe for any number of threads. */
public final class Keystone implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Keystone.class);

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    /** More are not asked at once, so that those who try tokens are no load on the identity service. */
    private static final int AT_ONCE = 16;

    private final KeystoneApi api;
    private final @Nullable AccountToken account;
    private final Duration timeout;
    private final InstantSource clock;
    private final ValidationCache cache;
    private final Workers workers = new Workers("keystone", AT_ONCE);
    private final Executor carrying;

    private Keystone(KeystoneSettings settings, HttpTransport transport, InstantSource clock) {
        this.clock = clock;
        carrying = transport.carrying(workers);
        api = new KeystoneApi(transport, settings.url());
        Account ours = settings.account();
        account = ours == null ? null : new AccountToken(api, ours);
        timeout = settings.timeout();
        cache = new ValidationCache(settings.cache(), clock);
    }

    /** The one that these settings describe. */
    public static Keystone of(KeystoneSettings settings, HttpTransport transport) {
        return of(settings, transport, InstantSource.system());
    }

    /** The same by another clock. */
    public static Keystone of(KeystoneSettings settings, HttpTransport transport, InstantSource clock) {
        return new Keystone(settings, transport, clock);
    }

    /** The clock that tells whether a token is over. */
    public InstantSource clock() {
        return clock;
    }

    /** What is said of a token, or was said lately. The answer may take its time, and is always given. */
    public CompletableFuture<Validation> validation(@Nullable String token) {
        return token == null || !KeystoneApi.isSendable(token)
                ? CompletableFuture.completedFuture(Validation.Refused.INVALID)
                : cache.validation(token, () -> asked(token));
    }

    /** The time that it waits for its turn counts, too. */
    private CompletableFuture<Validation> asked(String token) {
        long deadline = System.nanoTime() + timeout.toNanos();
        return CompletableFuture.supplyAsync(() -> validated(token, deadline), carrying)
                .exceptionally(Keystone::failed)
                .completeOnTimeout(Validation.Refused.FAILED, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Validation validated(String token, long deadline) {
        try {
            HttpResponse<byte[]> answer = answer(token, deadline);
            return switch (answer.statusCode()) {
                case OK -> TokenDocument.validation(answer.body());
                case UNAUTHORIZED, NOT_FOUND -> Validation.Refused.INVALID;
                default -> throw new ServiceFailure(Service.KEYSTONE, "it answered " + answer.statusCode());
            };
        } catch (ServiceFailure failure) {
            LOG.warn("Keystone did not validate a token: {}", failure.getMessage());
            return Validation.Refused.FAILED;
        }
    }

    private static Validation failed(Throwable fault) {
        LOG.error("a token could not be validated", fault);
        return Validation.Refused.FAILED;
    }

    private HttpResponse<byte[]> answer(String token, long deadline) throws ServiceFailure {
        if (account == null) {
            return api.validated(token, token, deadline);
        }
        String ours = account.given(deadline).token();
        HttpResponse<byte[]> answer = api.validated(ours, token, deadline);
        return answer.statusCode() == UNAUTHORIZED
                ? api.validated(account.renewed(ours, deadline).token(), token, deadline)
                : answer;
    }

    /** Has a token asked about again, since a service refused it. */
    void forget(String token) {
        cache.forget(token);
    }

    /**
     * Signs somebody in.
     *
     * @throws Refused when Keystone does not take what is shown, or it is for no project
     * @throws cloud.preflight.facts.FactSource.Unavailable when Keystone can't answer
     */
    public Access signIn(SignIn how) {
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            return access(how, how instanceof SignIn.Token shown ? asItIs(shown, deadline) : created(how, deadline));
        } catch (ServiceFailure failure) {
            throw failure.unavailable();
        }
    }

    /** The token itself, unless one of another project is wanted. */
    private Given asItIs(SignIn.Token shown, long deadline) throws ServiceFailure {
        String token = shown.token();
        if (!KeystoneApi.isSendable(token)) {
            throw refused("a token has visible characters of ASCII alone");
        }
        HttpResponse<byte[]> answer = api.validated(token, token, deadline);
        if (answer.statusCode() == UNAUTHORIZED || answer.statusCode() == NOT_FOUND) {
            throw refused("Keystone does not know the token");
        }
        if (answer.statusCode() != OK) {
            throw new ServiceFailure(Service.KEYSTONE, "it answered " + answer.statusCode());
        }
        Named wanted = shown.project();
        return wanted == null || TokenDocument.isOf(answer.body(), wanted)
                ? new Given(token, answer.body())
                : created(shown, deadline);
    }

    private Given created(SignIn how, long deadline) throws ServiceFailure {
        HttpResponse<byte[]> answer = api.created(how, deadline);
        if (answer.statusCode() == UNAUTHORIZED) {
            throw refused("Keystone does not take " + how);
        }
        return api.given(how, answer);
    }

    private static Refused refused(String message) {
        return new Refused(Refused.Reason.UNKNOWN, message);
    }

    private static Access access(SignIn how, Given given) throws ServiceFailure {
        Validation.Valid valid = TokenDocument.validation(given.document());
        if (valid.project() == null) {
            throw new Refused(Refused.Reason.FORBIDDEN, "what Keystone gives for " + how + " is of no project");
        }
        return access(given.token(), valid);
    }

    /** What a token of a project opens. */
    static Access access(String token, Validation.Valid valid) throws ServiceFailure {
        if (valid.project() == null || valid.catalog() == null) {
            throw new ServiceFailure(Service.KEYSTONE, "its answer has no readable token.catalog");
        }
        return new Access(token, valid.project(), valid.catalog());
    }

    /** Whether there is an account of ours. */
    public boolean hasAccount() {
        return account != null;
    }

    /** What our account opens, with another token than that which was refused; null where none was. */
    Access account(@Nullable String refused, long deadline) throws ServiceFailure {
        if (account == null) {
            throw new IllegalStateException("there is no account");
        }
        Given given = refused == null ? account.given(deadline) : account.renewed(refused, deadline);
        return access(given.token(), TokenDocument.validation(given.document()));
    }

    @Override
    public void close() {
        workers.close();
    }
}
