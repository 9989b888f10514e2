package cloud.preflight.openstack;

import cloud.preflight.request.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a document that can't be used, with every fault of it: published as CSBS.9001. */
public final class InvalidDocument extends Exception {

    private final List<Fault> faults;

    InvalidDocument(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.pointer() + " " + fault.problem())
                .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** The faults in the order of their places in the document, at most 100; the last then says how many more. */
    public List<Fault> faults() {
        return faults;
    }
}
