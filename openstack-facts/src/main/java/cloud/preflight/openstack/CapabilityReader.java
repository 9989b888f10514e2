package cloud.preflight.openstack;

import cloud.preflight.catalog.Operation;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Fault;
import cloud.preflight.request.RequestValidation;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what a CSBS provider is asked: {@code {"check_protectable": […]}} or {@code {"check_restorable": […]}}. Immutable and
 * safe for any number of threads.
 */
public final class CapabilityReader {

    private static final int PROTECTABLE = 0;
    private static final int RESTORABLE = 1;
    private static final Fields FIELDS = Fields.of("check_protectable", "check_restorable");

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
        CapabilityEntries protectable = new CapabilityEntries(FIELDS.name(PROTECTABLE), validation, faults);
        CapabilityEntries restorable = new CapabilityEntries(FIELDS.name(RESTORABLE), validation, faults);
        boolean protects = true;
        try (JsonParser parser = factory.createParser(bytes)) {
            Cursor cursor = new Cursor(parser, faults, "", 0);
            cursor.start();
            if (cursor.isObject()) {
                protects = fields(cursor, protectable, restorable, faults) == PROTECTABLE;
            }
            cursor.end();
        }
        if (!faults.isEmpty()
                || !protectable.invalid().isEmpty()
                || !restorable.invalid().isEmpty()) {
            place(Stream.of(protectable, restorable), faults, factory.createParser(bytes));
            throw new InvalidDocument(faults.inOrder());
        }
        return protects
                ? new CapabilityQuestion(Operation.PROTECT, protectable.valid())
                : new CapabilityQuestion(Operation.RESTORE, restorable.valid());
    }

    /** Reads both lists, and tells which one is asked. */
    private static int fields(
            Cursor cursor, CapabilityEntries protectable, CapabilityEntries restorable, FaultList faults)
            throws IOException {
        ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
        for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
            if (field == PROTECTABLE) {
                protectable.read(cursor, ServerRequestReader::protectByDefault);
            } else {
                restorable.read(cursor, ServerRequestReader::restore);
            }
        }
        return asked(fields, faults);
    }

    /** The one that has a list, or is null alone. */
    private static int asked(ObjectCursor fields, FaultList faults) {
        boolean lists = fields.has(PROTECTABLE) || fields.has(RESTORABLE);
        boolean protectable = lists ? fields.has(PROTECTABLE) : fields.named(PROTECTABLE);
        boolean restorable = lists ? fields.has(RESTORABLE) : fields.named(RESTORABLE);
        if (protectable == restorable) {
            faults.add(0, () -> "", "must have one of check_protectable and check_restorable");
        }
        return protectable ? PROTECTABLE : RESTORABLE;
    }

    private static void place(Stream<CapabilityEntries> entries, FaultList faults, JsonParser parser)
            throws IOException {
        List<Fault> invalid = entries.flatMap(list -> list.invalid().stream()).toList();
        try (parser) {
            Places.add(invalid, faults, parser, "", 0);
        }
    }
}
