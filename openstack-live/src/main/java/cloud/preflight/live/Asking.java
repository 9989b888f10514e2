package cloud.preflight.live;

import cloud.preflight.facts.FactSource.Refused;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The asking for the facts of one question, in somebody's name. Safe for any number of threads. */
final class Asking {

    private final Cloud cloud;
    private final Access caller;
    private final Deadline deadline;
    private final AtomicLong oldest = new AtomicLong(System.nanoTime());

    /**
     * In the name of a caller.
     *
     * @param deadline up to when answers are of use
     */
    Asking(Cloud cloud, Access caller, Deadline deadline) {
        this.cloud = cloud;
        this.caller = caller;
        this.deadline = deadline;
    }

    /** The id of the project whose facts are asked for. */
    String project() {
        return caller.project();
    }

    Deadline deadline() {
        return deadline;
    }

    /** Whether a service is asked with an account of ours, which may see every project. */
    boolean isOurs(Service service) {
        return cloud.settings().account() && (service == Service.NOVA || service == Service.CINDER);
    }

    /** Whether the cloud has the service. */
    boolean has(Service service) throws ServiceFailure {
        return address(service, access(service)).isPresent();
    }

    /** How old the oldest answer is, in nanoseconds. */
    long age() {
        return System.nanoTime() - oldest.get();
    }

    private Access access(Service service) throws ServiceFailure {
        return isOurs(service) ? cloud.keystone().account(null, deadline.nanos()) : caller;
    }

    private Optional<URI> address(Service service, Access as) throws ServiceFailure {
        Optional<URI> address = as.catalog().address(service, cloud.settings().placement());
        return service == Service.CSBS ? address.map(this::ofProject) : address;
    }

    /** A catalog may leave out what the paths of CSBS begin with. */
    private URI ofProject(URI address) {
        String path = address.getPath();
        if (path.endsWith("/" + caller.project())) {
            return address;
        }
        return URI.create(address + (path.endsWith("/v1") ? "/" : "/v1/") + caller.project());
    }

    /**
     * What a service answers; a token of ours that it refuses is renewed once.
     *
     * @throws Refused when it refuses the caller's token
     */
    Reply get(Service service, String path) throws ServiceFailure {
        Access as = access(service);
        Reply reply = get(service, path, as);
        if (isOurs(service) && reply.status() == Reply.UNAUTHORIZED) {
            reply = get(service, path, cloud.keystone().account(as.token(), deadline.nanos()));
        }
        boolean unknown = reply.status() == Reply.UNAUTHORIZED;
        if (!unknown && reply.status() != Reply.FORBIDDEN) {
            oldest.accumulateAndGet(reply.at(), Math::min);
            return reply;
        }
        if (isOurs(service)) {
            throw new ServiceFailure(service, "it answered " + reply.status() + " to the account of this service");
        }
        if (unknown) {
            cloud.keystone().forget(as.token());
        }
        throw unknown
                ? new Refused(Refused.Reason.UNKNOWN, service.title() + " does not take the token of the request")
                : new Refused(Refused.Reason.FORBIDDEN, service.title() + " does not show this to the token's roles");
    }

    private Reply get(Service service, String path, Access as) throws ServiceFailure {
        URI base = address(service, as)
                .orElseThrow(() -> new ServiceFailure(service, "the catalog does not have it any more"));
        return cloud.reads().get(service, base, path, as.token(), deadline.nanos());
    }
}
