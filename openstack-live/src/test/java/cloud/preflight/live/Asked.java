package cloud.preflight.live;

import cloud.preflight.Preflight;
import cloud.preflight.facts.Facts;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A cloud that stands in, what asks it, and what decides. */
final class Asked implements AutoCloseable {

    static final String ACTIVE = "bebad04f-76ed-4359-b63b-1a31ede78e70";
    static final String SHARING = "cebca183-1888-4065-9cd3-a3acebba426e";
    static final String SOFT_DELETED = "a7f1d550-0cfa-4006-8701-4908052016fe";
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    static final Preflight PREFLIGHT = Preflight.create();

    private static final Duration LONG = Duration.ofMinutes(5);

    final StandInCloud standIn = new StandInCloud();
    final Keystone keystone;
    final Cloud cloud;

    private Asked(CloudSettings settings, KeystoneSettings.@Nullable Account account) {
        HttpTransport transport = HttpTransport.direct();
        keystone = Keystone.of(
                new KeystoneSettings(URI.create(standIn.identity()), LONG, Duration.ofSeconds(60), account), transport);
        cloud = Cloud.of(settings, keystone, transport);
    }

    /** With the caller's token, and time enough. */
    static Asked patiently() {
        return with(LONG, Duration.ZERO, 16);
    }

    static Asked with(Duration timeout, Duration cache, int connections) {
        return new Asked(new CloudSettings(timeout, cache, connections, Catalog.Placement.PUBLIC, false), null);
    }

    /** With an account of an administrator. */
    static Asked withAccount() {
        return new Asked(
                new CloudSettings(LONG, Duration.ZERO, 16, Catalog.Placement.PUBLIC, true),
                new KeystoneSettings.Account("admin", "secret", "demo"));
    }

    LiveFacts member() {
        return cloud.of(StandInCloud.MEMBER);
    }

    Verdict protect(String server) {
        return decided(new Protect(server));
    }

    Verdict decided(Request request) {
        return PREFLIGHT.check(request, facts(request));
    }

    Facts facts(Request request) {
        return member().completed(StandInCloud.PROJECT, PREFLIGHT.needs(request), Facts.none());
    }

    @Override
    public void close() {
        cloud.close();
        keystone.close();
        standIn.close();
    }
}
