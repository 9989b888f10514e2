package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.facts.FactSource.Refused;
import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.live.Access;
import cloud.preflight.live.Calls;
import cloud.preflight.live.Cloud;
import cloud.preflight.live.HttpTransport;
import cloud.preflight.live.Keystone;
import cloud.preflight.live.KeystoneSettings;
import cloud.preflight.live.LiveFacts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A cloud that somebody has signed in to from a shell. Safe for any number of threads. */
final class SignedInCloud implements AutoCloseable {

    private final Keystone keystone;
    private final Cloud cloud;
    private final Access access;

    private SignedInCloud(Keystone keystone, Cloud cloud, Access access) {
        this.keystone = keystone;
        this.cloud = cloud;
        this.access = access;
    }

    /** Signs in as an environment says: to the cloud that {@code OS_CLOUD} names, or by {@code OS_AUTH_URL} and the like. */
    static SignedInCloud open(Function<String, Optional<String>> environment) {
        SignInOptions options = environment
                .apply("OS_CLOUD")
                .map(name -> new CloudsFile(environment).options(name))
                .orElseGet(() ->
                        new SignInOptions(option -> environment.apply(variable(option)), SignedInCloud::variable));
        CloudVariables variables = new CloudVariables(environment);
        HttpTransport transport =
                variables.transport(options.title().apply("cacert"), options.authorities(), Calls.NONE);
        var settings = variables.settings(options.placement(), false);
        Keystone keystone = Keystone.of(
                new KeystoneSettings(options.identity(), settings.timeout(), Duration.ZERO, null), transport);
        try {
            Access access = keystone.signIn(options.signIn());
            return new SignedInCloud(keystone, Cloud.of(settings, keystone, transport), access);
        } catch (RuntimeException failure) {
            keystone.close();
            throw failure(failure);
        }
    }

    private static String variable(String option) {
        return "OS_" + option.toUpperCase(Locale.ROOT);
    }

    /** The id of the project that was signed in to. */
    String project() {
        return access.project();
    }

    /** The facts that the cloud shows to whoever signed in. */
    LiveFacts facts() {
        return cloud.of(access);
    }

    /** What is said of a failure of the cloud; of any other nothing. */
    static RuntimeException failure(RuntimeException failure) {
        if (failure instanceof Refused refused) {
            return new CommandFailure(refused.words());
        }
        return failure instanceof Unavailable away ? new CommandFailure(away.source() + ": " + away.reason()) : failure;
    }

    @Override
    public void close() {
        cloud.close();
        keystone.close();
    }
}
