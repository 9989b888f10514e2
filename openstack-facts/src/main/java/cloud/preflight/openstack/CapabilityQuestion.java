package cloud.preflight.openstack;

import cloud.preflight.catalog.Operation;
import cloud.preflight.request.Protect;
import cloud.preflight.request.RequestValidation.Valid;
import cloud.preflight.request.Restore;
import java.util.List;

/**
 * What a CSBS provider is asked: which servers can be backed up, or what can be restored.
 *
 * @param operation {@code protect} for {@code check_protectable}, {@code restore} for {@code check_restorable}
 * @param requests a valid request an entry, in order: each a {@link Protect} or each a {@link Restore}
 */
public record CapabilityQuestion(Operation operation, List<Valid> requests) {

    /** Refuses nulls and copies lists. */
    public CapabilityQuestion {
        requests = List.copyOf(requests);
    }
}
