package cloud.preflight.live;

import static java.util.Objects.requireNonNull;

import cloud.preflight.live.Catalog.Placement;
import java.time.Duration;

/**
 * How the services of a cloud are asked for facts.
 *
 * @param timeout how long all facts of one question may take together
 * @param cache how long an answer may be kept; zero keeps none
 * @param connections how many requests to one service may be under way at once
 * @param placement which of several addresses of a service is meant
 * @param account whether Nova and Cinder are asked with the account of ours, and not with the caller's token
 */
public record CloudSettings(Duration timeout, Duration cache, int connections, Placement placement, boolean account) {

    /** Ten seconds, nothing kept, sixteen requests, the public addresses, the caller's token. */
    public static final CloudSettings USUAL =
            new CloudSettings(Duration.ofSeconds(10), Duration.ZERO, 16, Placement.PUBLIC, false);

    /** How they are asked. */
    public CloudSettings {
        requireNonNull(timeout, "timeout");
        requireNonNull(cache, "cache");
        requireNonNull(placement, "placement");
        if (connections < 1) {
            throw new IllegalArgumentException("connections is " + connections + ", must be at least 1");
        }
    }
}
