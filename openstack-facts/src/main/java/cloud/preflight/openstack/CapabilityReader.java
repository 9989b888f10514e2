package cloud.preflight.openstack;

import cloud.preflight.catalog.Operation;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Fault;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads what a CSBS provider is asked: {@code {"check_protectable": […]}} or {@code {"check_restorable": […]}}. Immutable and
 * safe for any number of threads.
 */
public final class CapabilityReader {

    private static final int PROTECTABLE = 0;
    private static final int RESTORABLE = 1;
    private static final Fields FIELDS = Fields.of("check_protectable", "check_restorable");
    private static final List<Operation> OPERATIONS = List.of(Operation.PROTECT, Operation.RESTORE);

    private final RequestValidation validation;

    /** A reader that validates requests under this profile. */
    public CapabilityReader(Profile profile) {
        validation = new RequestValidation(profile);
    }

    /**
     * The question that the bytes hold.
     *
     * @throws InvalidDocument with every fault, when they hold none; one faulty entry is enough
     */
    public CapabilityQuestion read(byte[] bytes) throws InvalidDocument {
        return Json.read(bytes, factory -> read(bytes, factory));
    }

    private CapabilityQuestion read(byte[] bytes, JsonFactory factory) throws IOException, InvalidDocument {
        FaultList faults = new FaultList();
        List<List<Request>> lists = new ArrayList<>(List.of(List.of(), List.of()));
        int asked = RESTORABLE;
        try (JsonParser parser = factory.createParser(bytes)) {
            Cursor cursor = new Cursor(parser, faults, "", 0);
            cursor.start();
            if (cursor.isObject()) {
                ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
                for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                    lists.set(
                            field,
                            cursor.list(
                                    field == PROTECTABLE
                                            ? ServerRequestReader::protectByDefault
                                            : ServerRequestReader::restore));
                }
                asked = asked(fields, faults);
            }
            cursor.end();
        }
        validate(lists.get(asked), FIELDS.name(asked), bytes, factory, faults);
        if (!faults.isEmpty()) {
            throw new InvalidDocument(faults.inOrder());
        }
        return new CapabilityQuestion(OPERATIONS.get(asked), lists.get(asked));
    }

    /** The one that has a list, or is null alone. */
    private static int asked(ObjectCursor fields, FaultList faults) {
        boolean lists = fields.has(PROTECTABLE) || fields.has(RESTORABLE);
        boolean protectable = lists ? fields.has(PROTECTABLE) : fields.named(PROTECTABLE);
        boolean restorable = lists ? fields.has(RESTORABLE) : fields.named(RESTORABLE);
        if (protectable == restorable) {
            faults.add(0, "", "must have one of check_protectable and check_restorable");
        }
        return protectable ? PROTECTABLE : RESTORABLE;
    }

    private void validate(List<Request> requests, String field, byte[] bytes, JsonFactory factory, FaultList faults)
            throws IOException {
        Predicate<String> unread = faults.unread();
        List<Fault> invalid = new ArrayList<>();
        int more = 0;
        for (int i = 0; i < requests.size(); i++) {
            String entry = "/" + field + "/" + i;
            RequestValidation.Found found =
                    validation.firstFaults(requests.get(i), pointer -> unread.test(entry + pointer), FaultList.MOST);
            more += found.more();
            if (invalid.size() < FaultList.MOST) {
                found.faults().forEach(fault -> invalid.add(new Fault(entry + fault.pointer(), fault.problem())));
            } else {
                more += found.faults().size();
            }
        }
        if (!invalid.isEmpty()) {
            try (JsonParser parser = factory.createParser(bytes)) {
                Places.add(invalid, faults, parser, "", 0);
            }
            faults.more(more);
        }
    }
}
