package cloud.preflight.adapter.command;

import cloud.preflight.live.Calls;
import cloud.preflight.live.Cloud;
import cloud.preflight.live.HttpTransport;
import cloud.preflight.live.Keystone;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cloud beside which a service runs: one identity service for whoever needs it. Not safe for several threads at once. */
final class ServedCloud implements AutoCloseable {

    private final CloudVariables variables;
    private final Calls calls;
    private @Nullable HttpTransport transport;
    private @Nullable Keystone keystone;
    private Optional<Cloud> source = Optional.empty();

    private ServedCloud(CloudVariables variables, Calls calls) {
        this.variables = variables;
        this.calls = calls;
    }

    /**
     * What the environment says of it.
     *
     * @param names the names of all variables
     * @param calls hears of what the cloud is asked
     */
    static ServedCloud of(Function<String, Optional<String>> environment, Collection<String> names, Calls calls) {
        CloudVariables variables = new CloudVariables(environment);
        boolean isSource = variables.isSource(names);
        ServedCloud cloud = new ServedCloud(variables, calls);
        if (isSource) {
            Keystone keystone = cloud.keystone(CloudVariables.SOURCE + " is " + CloudVariables.OPENSTACK);
            cloud.source = Optional.of(variables.cloud(keystone, cloud.transport()));
        }
        return cloud;
    }

    /** The identity service, which is needed because of what these words say. */
    Keystone keystone(String need) {
        if (keystone == null) {
            keystone = variables.keystone(need, transport());
        }
        return keystone;
    }

    /** Made for those alone who need it: a start without a cloud waits for nothing of it. */
    private HttpTransport transport() {
        if (transport == null) {
            transport = variables.transport(calls);
        }
        return transport;
    }

    /** Where facts come from; empty where they do not come from a cloud. */
    Optional<Cloud> source() {
        return source;
    }

    @Override
    public void close() {
        source.ifPresent(Cloud::close);
        if (keystone != null) {
            keystone.close();
        }
    }
}
