package cloud.preflight.openstack;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Facts;
import cloud.preflight.internal.text.Shown;
import cloud.preflight.request.Fault;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.request.RequestValidation.Valid;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses one question. Not safe for several threads at once. */
final class QuestionParser {

    private static final String REQUEST_POINTER = "/request";

    private static final int OPERATION = 0;
    private static final int REQUEST = 1;
    private static final int FACTS = 2;
    private static final int PROFILE = 3;
    private static final int VERDICT = 4;
    private static final Fields FIELDS = Fields.of("operation", "request", "facts", "profile", "verdict");

    private final byte[] bytes;
    private final JsonFactory factory;
    private final RequestValidation validation;
    private final FieldOrder order;
    private final FaultList faults = new FaultList();

    private @Nullable Operation operation;
    private @Nullable Request request;
    private Facts facts = Facts.none();
    private int requestStart = -1;

    QuestionParser(byte[] bytes, JsonFactory factory, RequestValidation validation, FieldOrder order) {
        this.bytes = bytes;
        this.factory = factory;
        this.validation = validation;
        this.order = order;
    }

    Question parse() throws IOException, InvalidDocument {
        try (JsonParser parser = factory.createParser(bytes)) {
            Cursor cursor = new Cursor(parser, faults, order);
            cursor.start();
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                cursor.refuse("is a list, not an object" + misplaced());
            } else if (cursor.isObject()) {
                fields(cursor);
            }
            cursor.end();
        }
        if (request == null && operation != null && requestStart >= 0) {
            request = laterRequest(operation);
        }
        Optional<Valid> valid = request == null ? Optional.empty() : validate(request);
        if (!faults.isEmpty() || valid.isEmpty()) {
            throw new InvalidDocument(faults.inOrder());
        }
        return new Question(valid.get(), facts);
    }

    private void fields(Cursor cursor) throws IOException {
        ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
        for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
            switch (field) {
                case OPERATION -> operation = operation(cursor);
                case REQUEST -> request(cursor);
                case FACTS -> facts = FactsReader.read(cursor);
                case PROFILE, VERDICT -> cursor.refuse("is for 'preflight test' alone, not for a question");
                default -> throw new IllegalStateException();
            }
        }
        if (!fields.has(OPERATION)) {
            cursor.missing(FIELDS.name(OPERATION), misplaced());
        }
        fields.require(REQUEST);
    }

    /** Where the whole text belongs if it is no question, as what follows a problem. */
    private String misplaced() throws IOException {
        try (JsonParser parser = factory.createParser(bytes)) {
            parser.nextToken();
            return Misplaced.question(Shape.of(parser))
                    .map(words -> ": " + words)
                    .orElse("");
        }
    }

    private static @Nullable Operation operation(Cursor cursor) throws IOException {
        if (!cursor.isText()) {
            return null;
        }
        String name = cursor.text();
        Operation operation = Operation.of(name).orElse(null);
        if (operation == null) {
            cursor.fault("is '" + Shown.of(name) + "', which is no operation; there are " + Operation.ids());
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

    private Optional<Valid> validate(Request read) throws IOException {
        RequestValidation.Found found = validation.firstFaults(read, Cursor.UNREAD, FaultList.MOST);
        if (found.faults().isEmpty()) {
            return found.valid();
        }
        List<Fault> invalid = found.faults().stream()
                .map(fault -> new Fault(REQUEST_POINTER + fault.pointer(), fault.problem()))
                .toList();
        try (JsonParser parser = requestParser()) {
            Places.add(invalid, faults, parser, REQUEST_POINTER, requestStart);
        }
        faults.more(found.more());
        return Optional.empty();
    }

    private JsonParser requestParser() throws IOException {
        return factory.createParser(bytes, requestStart, bytes.length - requestStart);
    }
}
