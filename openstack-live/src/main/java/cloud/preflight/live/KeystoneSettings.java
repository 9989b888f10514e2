package cloud.preflight.live;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an identity service of OpenStack is asked.
 *
 * @param url the address of its version 3, which ends with {@code /v3}
 * @param timeout how long one validation may take in all
 * @param cache how long a validation counts at most; never longer than the token lives
 * @param account who validates tokens; null when each validates itself
 */
public record KeystoneSettings(
        URI url, Duration timeout, Duration cache, @Nullable Account account) {

    /**
     * An account of ours. A user or a project is one of the domain {@code Default} by its name, or one of any domain by its id.
     */
    public record Account(String user, String password, String project) {

        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }
}
