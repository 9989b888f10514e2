package cloud.preflight.openstack;

import cloud.preflight.internal.text.Ascii;
import cloud.preflight.internal.text.Shown;
import cloud.preflight.openstack.FieldOrder.Field;
import cloud.preflight.request.Request;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes typed values from a JSON text. A value of the wrong kind is reported with its place and skipped; what is then
 * returned has no meaning, since a document with faults is never used. Not safe for several threads at once.
 */
final class Cursor {

    static final long GREATEST = (1L << 53) - 1;

    /** Stands for each text that could not be read or is missing; it has half a pair itself, so no text that was read is it. */
    static final String UNREAD = "\ud800";

    private static final int FEW = 2;
    private static final String HALF_PAIR = "has half of a surrogate pair";

    private final JsonParser parser;
    private final FaultList faults;
    private final String prefix;
    private final long base;
    private final @Nullable FieldOrder order;
    private @Nullable Field field;
    private long lastFault = -1;

    /** A cursor whose text starts at a byte offset and under a pointer of the whole document. */
    Cursor(JsonParser parser, FaultList faults, String prefix, long base) {
        this.parser = parser;
        this.faults = faults;
        this.prefix = prefix;
        this.base = base;
        order = null;
    }

    /** A cursor in one of many documents, of which most have their fields in one order. */
    Cursor(JsonParser parser, FaultList faults, FieldOrder order) {
        this.parser = parser;
        this.faults = faults;
        this.order = order;
        prefix = "";
        base = 0;
    }

    /** Reads one element of a list or one object. */
    interface Reader<T> {
        T read(Cursor cursor) throws IOException;
    }

    JsonParser parser() {
        return parser;
    }

    /** The field whose value the cursor is in, where there is an order of fields. */
    @Nullable
    Field field() {
        return field;
    }

    /** Goes into the value of a field, or out of it. */
    void in(@Nullable Field other) {
        field = other;
    }

    /** The field that an object with these fields is the value of, where there is an order of fields. */
    @Nullable
    Field around(Fields fields) {
        return order == null || field != null ? field : order.document(fields);
    }

    /** Passes over the value that the cursor stands on. */
    void skip() throws IOException {
        if (field == null) {
            parser.skipChildren();
        } else {
            field.skip(parser);
        }
    }

    long offset() {
        return base + parser.currentTokenLocation().getByteOffset();
    }

    /** Reports what is wrong with the value that the cursor stands on; only the first thing that is. */
    void fault(String problem) {
        long offset = offset();
        if (offset != lastFault) {
            faults.add(offset, this::pointer, problem);
            lastFault = offset;
        }
    }

    /** Reports the value that the cursor stands on, whatever it is, and skips it. */
    void refuse(String problem) throws IOException {
        fault(problem);
        parser.skipChildren();
    }

    /** Reports a field, on whose name the cursor stands, that was there before. */
    void again() {
        faults.add(offset(), this::pointer, "is given a second time");
    }

    /** Reports a field that the object, at whose end the cursor stands, does not have. */
    void missing(String field) {
        missing(field, "");
    }

    /** Reports such a field, and adds these words. */
    void missing(String field, String words) {
        faults.add(offset(), () -> Pointers.field(pointer(), field), "is required" + words);
    }

    /** Whether anything was wrong so far, so that what was read is of no use. */
    boolean anyFault() {
        return !faults.isEmpty();
    }

    /** Goes to the first value of the text. */
    void start() throws IOException {
        if (parser.nextToken() == null) {
            throw new JsonParseException(parser, "nothing at all");
        }
    }

    /** Goes past the last value of the text, after which there must be nothing. */
    void end() throws IOException {
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more than one value");
        }
    }

    /** Where the cursor stands, as a JSON pointer. */
    String pointer() {
        JsonToken token = parser.currentToken();
        JsonStreamContext context = parser.getParsingContext();
        boolean inside = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        return prefix + (inside ? context.getParent() : context).pathAsPointer();
    }

    /** Whether there is an object, which is to be walked; anything else is reported and skipped. */
    boolean isObject() throws IOException {
        return is(JsonToken.START_OBJECT, "an object");
    }

    /** Skips an object; anything else is reported. */
    void anyObject() throws IOException {
        if (isObject()) {
            skip();
        }
    }

    /** Whether there is a list, which is to be walked; anything else is reported and skipped. */
    boolean isList() throws IOException {
        return is(JsonToken.START_ARRAY, "a list");
    }

    /** Whether there is a text, of which nothing is said either way. */
    boolean isTextNow() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Whether there is null, of which nothing is said. */
    boolean isNullNow() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Whether there is a text; anything else is reported and skipped. */
    boolean isText() throws IOException {
        return is(JsonToken.VALUE_STRING, "a text");
    }

    <T> List<T> list(Reader<T> element) throws IOException {
        return isList() ? elements(element) : List.of();
    }

    /** The elements of the list that the cursor stands on; after a fault none are kept, since nothing is used. */
    private <T> List<T> elements(Reader<T> element) throws IOException {
        List<T> elements = new ArrayList<>(FEW);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            T read = element.read(this);
            if (faults.isEmpty()) {
                elements.add(read);
            }
        }
        return elements;
    }

    String text() throws IOException {
        if (!isText()) {
            return UNREAD;
        }
        Field at = field;
        if (at != null && at.hasTextOf(parser)) {
            return at.text();
        }
        String text = parser instanceof SpanParser spans ? spans.plain() : null;
        if (text == null) {
            text = parser.getText();
            if (Surrogates.hasHalfPair(text)) {
                fault(HALF_PAIR);
                return UNREAD;
            }
        }
        if (at != null) {
            at.keep(text);
        }
        return text;
    }

    /** Skips a text that nothing depends on; anything else is reported. */
    void anyText() throws IOException {
        if (isText()
                && Surrogates.hasHalfPair(
                        CharBuffer.wrap(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()))) {
            fault(HALF_PAIR);
        }
    }

    /** A text which, where it is given, is not empty. */
    String someText() throws IOException {
        String text = text();
        if (text.isEmpty()) {
            fault("must not be empty");
            return UNREAD;
        }
        return text;
    }

    /** An id in a document: 1 to 255 characters. */
    String id() throws IOException {
        return shortEnough(someText());
    }

    /** An id, or an empty text. */
    String idOrEmpty() throws IOException {
        return shortEnough(text());
    }

    private String shortEnough(String id) {
        int length = id.length() > Request.LONGEST ? id.codePointCount(0, id.length()) : 0;
        if (length > Request.LONGEST) {
            fault("has " + length + " characters, at most " + Request.LONGEST + " are allowed");
        }
        return id;
    }

    /** An id that no other document of the same kind has. */
    String uniqueId(Set<String> seen) throws IOException {
        return unique(id(), seen);
    }

    /** The text that the cursor stands on, which no other one before it is. */
    String unique(String text, Set<String> seen) {
        if (!text.equals(UNREAD) && !seen.add(text)) {
            fault("is '" + Shown.of(text) + "', which another one before it is too");
        }
        return text;
    }

    /** The value of a word, whose case does not count; the other value where the text is none of the words. */
    <T> T word(Map<String, T> words, T otherwise) throws IOException {
        boolean isText = isTextNow();
        String text = text();
        T value = words.get(Ascii.lower(text));
        if (value == null && isText) {
            fault("is '" + Shown.of(text) + "', not one of " + String.join(", ", words.keySet()));
        }
        return value == null ? otherwise : value;
    }

    boolean flag() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return wrong("true or false");
    }

    /** A boolean, or a text that is true when it says so in any case. */
    boolean flagOrText() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return Ascii.equalsIgnoreCase(text(), "true");
        }
        return flag();
    }

    /** A whole number from 0 to 2^53 − 1. */
    long count() throws IOException {
        return integer(0, GREATEST);
    }

    /** A whole number in a range that has 0 in it. */
    long integer(long least, long most) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            wrong(Numbers.range(least, most));
            return 0;
        }
        return inRange(Numbers.parse(parser.getText()), least, most);
    }

    /** Such a number, or a text that is one. */
    long integerOrText(long least, long most) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return integer(least, most);
        }
        String text = text();
        return inRange(Numbers.isWhole(text) ? Numbers.parse(text) : Long.MAX_VALUE, least, most);
    }

    private boolean is(JsonToken wanted, String name) throws IOException {
        return parser.currentToken() == wanted || wrong(name);
    }

    private long inRange(long value, long least, long most) throws IOException {
        if (value >= least && value <= most) {
            return value;
        }
        String quote = parser.currentToken() == JsonToken.VALUE_STRING ? "'" : "";
        fault("is " + quote + Shown.of(parser.getText()) + quote + ", not " + Numbers.range(least, most));
        return 0;
    }

    private boolean wrong(String wanted) throws IOException {
        refuse("is " + TokenKinds.of(parser.currentToken()) + ", not " + wanted);
        return false;
    }
}
