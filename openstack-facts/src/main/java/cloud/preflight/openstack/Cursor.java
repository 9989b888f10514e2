package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes typed values from a JSON text. A value of the wrong kind is reported with its place and skipped; what is then
 * returned has no meaning, since a document with faults is never used. Not safe for several threads at once.
 */
final class Cursor {

    static final long GREATEST = (1L << 53) - 1;

    private static final int LONGEST_ID = 255;
    private static final String HALF_PAIR = "has half of a surrogate pair";

    private final JsonParser parser;
    private final FaultList faults;
    private final String prefix;
    private final long base;
    private long lastFault = -1;

    /** A cursor whose text starts at a byte offset and under a pointer of the whole document. */
    Cursor(JsonParser parser, FaultList faults, String prefix, long base) {
        this.parser = parser;
        this.faults = faults;
        this.prefix = prefix;
        this.base = base;
    }

    /** Reads one element of a list or one object. */
    interface Reader<T> {
        T read(Cursor cursor) throws IOException;
    }

    JsonParser parser() {
        return parser;
    }

    long offset() {
        return base + parser.currentTokenLocation().getByteOffset();
    }

    /** Reports what is wrong with the value that the cursor stands on; only the first thing that is. */
    void fault(String problem) {
        long offset = offset();
        if (offset != lastFault) {
            faults.addUnread(offset, pointer(), problem);
            lastFault = offset;
        }
    }

    /** Reports a field, on whose name the cursor stands, that was there before. */
    void again() {
        faults.add(offset(), pointer(), "is given a second time");
    }

    /** Reports a field that the object, at whose end the cursor stands, does not have. */
    void missing(String field) {
        faults.addUnread(offset(), Pointers.field(pointer(), field), "is required");
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
            parser.skipChildren();
        }
    }

    /** Whether there is a list, which is to be walked; anything else is reported and skipped. */
    boolean isList() throws IOException {
        return is(JsonToken.START_ARRAY, "a list");
    }

    /** Whether there is a text; anything else is reported and skipped. */
    boolean isText() throws IOException {
        return is(JsonToken.VALUE_STRING, "a text");
    }

    <T> List<T> list(Reader<T> element) throws IOException {
        return isList() ? elements(element) : List.of();
    }

    /** The elements of the list that the cursor stands on. */
    <T> List<T> elements(Reader<T> element) throws IOException {
        List<T> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.read(this));
        }
        return elements;
    }

    /** Skips a list, and tells whether there is anything in it. */
    boolean nonEmptyList() throws IOException {
        return !list(Cursor::skip).isEmpty();
    }

    private boolean skip() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            fault("must not be null");
        }
        parser.skipChildren();
        return true;
    }

    String text() throws IOException {
        if (!isText()) {
            return "";
        }
        String text = parser.getText();
        if (hasHalfPair(text)) {
            fault(HALF_PAIR);
        }
        return text;
    }

    /** Skips a text that nothing depends on; anything else is reported. */
    void anyText() throws IOException {
        if (isText()
                && hasHalfPair(
                        CharBuffer.wrap(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()))) {
            fault(HALF_PAIR);
        }
    }

    /** A text which, where it is given, is not empty. */
    String someText() throws IOException {
        boolean isText = parser.currentToken() == JsonToken.VALUE_STRING;
        String text = text();
        if (isText && text.isEmpty()) {
            fault("must not be empty");
        }
        return text;
    }

    /** An id in a document: 1 to 255 characters. */
    String id() throws IOException {
        String id = someText();
        if (id.length() > LONGEST_ID && id.codePointCount(0, id.length()) > LONGEST_ID) {
            fault("has " + id.codePointCount(0, id.length()) + " characters, at most " + LONGEST_ID + " are allowed");
        }
        return id;
    }

    /** An id that no other document of the same kind has. */
    String uniqueId(Set<String> seen) throws IOException {
        return unique(id(), seen);
    }

    /** The text that the cursor stands on, which no other one before it is. */
    String unique(String text, Set<String> seen) {
        if (parser.currentToken() == JsonToken.VALUE_STRING && !seen.add(text)) {
            fault("is '" + Shown.of(text) + "', which another one before it is too");
        }
        return text;
    }

    /** The value that is called by this text, which is the one that the cursor stands on; the first where none is. */
    <T> T oneOf(List<T> values, Function<T, String> name, String text) throws IOException {
        for (T value : values) {
            if (name.apply(value).equals(text)) {
                return value;
            }
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            fault("is '" + Shown.of(text) + "', not one of "
                    + values.stream().map(name).collect(Collectors.joining(", ")));
        }
        return values.get(0);
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
            return text().toLowerCase(Locale.ROOT).equals("true");
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
            wrong(range(least, most));
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
        fault("is " + quote + Shown.of(parser.getText()) + quote + ", not " + range(least, most));
        return 0;
    }

    private static String range(long least, long most) {
        return "a whole number from " + least + " to " + most;
    }

    private boolean wrong(String wanted) throws IOException {
        fault("is " + kind(parser.currentToken()) + ", not " + wanted);
        parser.skipChildren();
        return false;
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "a number";
            case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "null";
        };
    }

    private static boolean hasHalfPair(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int codePoint = Character.codePointAt(text, i);
                if (!Character.isSupplementaryCodePoint(codePoint)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
