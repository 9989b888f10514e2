package cloud.preflight.live;

import cloud.preflight.facts.FactSource.Refused;
import cloud.preflight.facts.FactSource.Refused.Reason;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Lets nobody ask about a project but with a token of it. */
final class Callers {

    private Callers() {}

    /** Who shows a token. */
    static Access of(@Nullable String token, String project, Keystone keystone, Duration timeout)
            throws ServiceFailure {
        Validation said = validation(token, keystone, timeout);
        if (said == Validation.Refused.FAILED) {
            throw new ServiceFailure(Service.KEYSTONE, "it did not validate the token");
        }
        if (token == null
                || !(said instanceof Validation.Valid valid)
                || !keystone.clock().instant().isBefore(valid.expires())) {
            throw new Refused(
                    Reason.UNKNOWN,
                    "The cloud is asked with the caller's token, and the request has no valid X-Auth-Token");
        }
        requireOf(project, valid.project());
        return Keystone.access(token, valid);
    }

    /** Who signed in. */
    static Access of(Access access, String project) {
        requireOf(project, access.project());
        return access;
    }

    private static void requireOf(String project, @Nullable String own) {
        if (!project.equals(own)) {
            throw new Refused(Reason.FORBIDDEN, "The credentials are not those of this project");
        }
    }

    private static Validation validation(@Nullable String token, Keystone keystone, Duration timeout) {
        try {
            return keystone.validation(token).get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return Validation.Refused.FAILED;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Validation.Refused.FAILED;
        }
    }
}
