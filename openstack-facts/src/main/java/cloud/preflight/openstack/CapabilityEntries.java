package cloud.preflight.openstack;

import cloud.preflight.request.Fault;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.request.RequestValidation.Found;
import cloud.preflight.request.RequestValidation.Valid;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a CSBS provider is asked about, each entry validated as it is read so that no more are kept than may be asked about.
 * Not safe for several threads at once.
 */
final class CapabilityEntries {

    private static final int MOST = 1_000;

    private final String list;
    private final RequestValidation validation;
    private final FaultList faults;
    private final List<Valid> valid = new ArrayList<>();
    private final List<Fault> invalid = new ArrayList<>();
    private int count;

    /** The entries of the list in this field. */
    CapabilityEntries(String field, RequestValidation validation, FaultList faults) {
        list = "/" + field;
        this.validation = validation;
        this.faults = faults;
    }

    /** Reads the list that the cursor stands on. */
    void read(Cursor cursor, Cursor.Reader<? extends Request> entry) throws IOException {
        if (cursor.isList()) {
            long start = cursor.offset();
            while (cursor.parser().nextToken() != JsonToken.END_ARRAY) {
                add(entry.read(cursor));
                count++;
            }
            if (count > MOST) {
                faults.add(start, () -> list, "has " + count + " entries, at most " + MOST + " are allowed");
            }
        }
    }

    private void add(Request request) {
        Found found = validation.firstFaults(request, Cursor.UNREAD, FaultList.MOST);
        faults.more(found.more());
        if (invalid.size() < FaultList.MOST) {
            String entry = list + "/" + count;
            found.faults().forEach(fault -> invalid.add(new Fault(entry + fault.pointer(), fault.problem())));
        } else {
            faults.more(found.faults().size());
        }
        if (count < MOST) {
            found.valid().ifPresent(valid::add);
        }
    }

    /** The valid ones, of which there are no more than may be asked about. */
    List<Valid> valid() {
        return valid;
    }

    /** The first faults of the others, with pointers from the document on; those beside are counted already. */
    List<Fault> invalid() {
        return invalid;
    }
}
