package cloud.preflight.request;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown for a request that can't be decided because it is malformed: a bug of the caller, published as CSBS.9001. A "no"
 * is never an exception.
 */
public final class InvalidRequest extends IllegalArgumentException {

    private final List<Fault> faults;

    /** A request with these faults, of which there is at least one. */
    public InvalidRequest(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.pointer() + " " + fault.problem())
                .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault of the request, each with a pointer that starts at the request. */
    public List<Fault> faults() {
        return faults;
    }
}
