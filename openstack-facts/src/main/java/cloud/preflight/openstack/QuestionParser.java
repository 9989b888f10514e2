package cloud.preflight.openstack;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.FactsBuilder;
import cloud.preflight.request.Fault;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Parses one question. Not safe for several threads at once. */
final class QuestionParser {

    private static final String REQUEST_POINTER = "/request";

    private static final int OPERATION = 0;
    private static final int REQUEST = 1;
    private static final int FACTS = 2;
    private static final Fields FIELDS = Fields.of("operation", "request", "facts");

    private final byte[] bytes;
    private final JsonFactory factory;
    private final RequestValidation validation;
    private final FaultList faults = new FaultList();

    private @Nullable Operation operation;
    private @Nullable Request request;
    private final FactsReader factsReader = new FactsReader();
    private FactsBuilder facts = Facts.builder();
    private int requestStart = -1;

    QuestionParser(byte[] bytes, JsonFactory factory, RequestValidation validation) {
        this.bytes = bytes;
        this.factory = factory;
        this.validation = validation;
    }

    Question parse() throws IOException, InvalidDocument {
        try (JsonParser parser = factory.createParser(bytes)) {
            Cursor cursor = new Cursor(parser, faults, "", 0);
            cursor.start();
            if (cursor.isObject()) {
                fields(cursor);
            }
            cursor.end();
        }
        if (request == null && operation != null && requestStart >= 0) {
            request = laterRequest(operation);
        }
        if (request != null) {
            validate(request);
        }
        if (request == null || !faults.isEmpty()) {
            throw new InvalidDocument(faults.inOrder());
        }
        return new Question(request, facts, factsReader.given());
    }

    private void fields(Cursor cursor) throws IOException {
        ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
        for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
            switch (field) {
                case OPERATION -> operation = operation(cursor);
                case REQUEST -> request(cursor);
                case FACTS -> facts = factsReader.read(cursor);
                default -> throw new IllegalStateException();
            }
        }
        fields.require(OPERATION, REQUEST);
    }

    private static @Nullable Operation operation(Cursor cursor) throws IOException {
        if (!cursor.isText()) {
            return null;
        }
        String name = cursor.text();
        Operation operation = Operation.of(name).orElse(null);
        if (operation == null) {
            cursor.fault("is '" + Shown.of(name) + "', which is no operation");
        }
        return operation;
    }

    private void request(Cursor cursor) throws IOException {
        if (!cursor.isObject()) {
            return;
        }
        requestStart = (int) cursor.offset();
        if (operation != null) {
            request = new RequestReader(operation).read(cursor);
        } else {
            cursor.parser().skipChildren();
        }
    }

    /** A request that stands before its operation can only be read once the operation is known. */
    private Request laterRequest(Operation known) throws IOException {
        try (JsonParser parser = requestParser()) {
            Cursor cursor = new Cursor(parser, faults, REQUEST_POINTER, requestStart);
            cursor.start();
            return new RequestReader(known).read(cursor);
        }
    }

    private void validate(Request read) throws IOException {
        Predicate<String> unread = faults.unread();
        RequestValidation.Found found =
                validation.firstFaults(read, pointer -> unread.test(REQUEST_POINTER + pointer), FaultList.MOST);
        if (found.faults().isEmpty()) {
            return;
        }
        List<Fault> invalid = found.faults().stream()
                .map(fault -> new Fault(REQUEST_POINTER + fault.pointer(), fault.problem()))
                .toList();
        try (JsonParser parser = requestParser()) {
            Places.add(invalid, faults, parser, REQUEST_POINTER, requestStart);
        }
        faults.more(found.more());
    }

    private JsonParser requestParser() throws IOException {
        return factory.createParser(bytes, requestStart, bytes.length - requestStart);
    }
}
