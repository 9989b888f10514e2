package cloud.preflight.openstack;

import cloud.preflight.facts.Section;
import cloud.preflight.request.Fault;
import java.util.List;
import java.util.Optional;

/**
 * Something in a dump that can't be read.
 *
 * @param section the section that lacks it, where that is known
 * @param project the project that lacks it, where that is known
 * @param offset where it starts, in bytes
 * @param faults what is wrong with it
 */
public record LostText(Optional<Section> section, Optional<String> project, long offset, List<Fault> faults) {

    /** What can't be read, and why. */
    public LostText {
        faults = List.copyOf(faults);
    }
}
