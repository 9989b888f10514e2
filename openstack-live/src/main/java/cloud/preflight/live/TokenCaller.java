package cloud.preflight.live;

import cloud.preflight.facts.FactSource.Refused;
import cloud.preflight.facts.FactSource.Refused.Reason;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Whoever shows a token with a request, about whose project alone may be asked. What Keystone says of the token counts for all of
 * a question; of a stream of questions it is asked for again. Safe for any number of threads.
 */
final class TokenCaller implements LiveFacts.Caller {

    private final @Nullable String token;
    private final Keystone keystone;
    private final Duration question;
    private volatile @Nullable Said said;

    /** What Keystone says, and when it was known. */
    private record Said(Validation validation, long at) {}

    /**
     * Who shows this token.
     *
     * @param known what Keystone said of it just now; null where it was not asked
     * @param question how long a question may take
     */
    TokenCaller(@Nullable String token, @Nullable Validation known, Keystone keystone, Duration question) {
        this.token = token;
        this.keystone = keystone;
        this.question = question;
        said = known == null ? null : new Said(known, System.nanoTime());
    }

    @Override
    public Access of(String project) throws ServiceFailure {
        Validation validation = validation();
        if (validation == Validation.Refused.FAILED) {
            throw new ServiceFailure(Service.KEYSTONE, "it did not validate the token");
        }
        if (token == null
                || !(validation instanceof Validation.Valid valid)
                || !keystone.clock().instant().isBefore(valid.expires())) {
            throw new Refused(
                    Reason.UNKNOWN,
                    "The cloud is asked with the caller's token, and the request has no valid X-Auth-Token");
        }
        requireOf(project, valid.project());
        return Keystone.access(token, valid);
    }

    /** Lets nobody ask about a project but with what is of it. */
    static void requireOf(String project, @Nullable String own) {
        if (!project.equals(own)) {
            throw new Refused(Reason.FORBIDDEN, "The credentials are not those of this project");
        }
    }

    private Validation validation() {
        Said known = said;
        if (known != null && System.nanoTime() - known.at() < question.toNanos()) {
            return known.validation();
        }
        Validation asked = asked();
        said = asked instanceof Validation.Valid ? new Said(asked, System.nanoTime()) : null;
        return asked;
    }

    private Validation asked() {
        try {
            return keystone.validation(token).get(question.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return Validation.Refused.FAILED;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Validation.Refused.FAILED;
        }
    }
}
