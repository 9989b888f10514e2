package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of many documents in the order in which they came last. Documents of one kind have theirs in one order, and a
 * name that is expected is compared where it stands, which costs less than finding it among all names; a field that nobody
 * looks at is compared as a whole with what it was last, since many of them are alike in many documents. Not safe for several
 * threads at once.
 */
final class FieldOrder {

    /** So many are kept of one object. Names beyond are such that people give, those of metadata for instance. */
    static final int MOST_INSIDE = 256;

    private static final int MOST = 10_000;
    /** Of a reader that stays: documents that mean it ill are not to keep much of its memory. */
    private static final int MOST_OF_QUESTIONS = 1_000;

    private static final int LONGEST = 256;
    /** A field that was another one so many times in a row is not compared any more. */
    private static final int PATIENCE = 16;

    private final int most;
    private final boolean compared;
    private final Map<Fields, Field> documents = new IdentityHashMap<>();
    private int kept;

    /** Of a dump's documents, which come in one piece of work. */
    FieldOrder() {
        this(MOST, true);
    }

    private FieldOrder(int most, boolean compared) {
        this.most = most;
        this.compared = compared;
    }

    /** Of questions, of which any number may come, from anybody: what nobody looks at is not kept to be compared. */
    static FieldOrder ofQuestions() {
        return new FieldOrder(MOST_OF_QUESTIONS, false);
    }

    /** What stands for the field that documents with these fields are the values of. */
    Field document(Fields fields) {
        return documents.computeIfAbsent(fields, first -> new Field("", true));
    }

    /** How many fields are kept. */
    int kept() {
        return kept;
    }

    /** Whether no field can be kept any more. */
    boolean isFull() {
        return kept >= most;
    }

    /** A field at its place in documents of one kind. Not safe for several threads at once. */
    final class Field {

        private final String name;
        private final SerializedString written;
        private final boolean stays;
        private Map<String, Field> inside = Map.of();
        private @Nullable Field first;
        private @Nullable Field following;
        private @Nullable Fields fields;
        private int index;
        private ObjectCursor.@Nullable Unknown unknown;
        private boolean wanted;
        private String text = "";
        private byte @Nullable [] span;
        private int misses;

        private Field(String name, boolean stays) {
            this.name = name;
            this.stays = stays;
            written = new SerializedString(name);
        }

        String name() {
            return name;
        }

        /** Its index among these fields. */
        int index(Fields of) {
            if (fields != of) {
                fields = of;
                index = of.index(name);
            }
            return index;
        }

        /** Whether it is looked for by what looks at fields that are not named. */
        boolean isWanted(ObjectCursor.Unknown by) {
            if (unknown != by) {
                unknown = by;
                wanted = by.looksFor(name);
            }
            return wanted;
        }

        /** Passes over the fields behind this one that nobody looks at and that are what they were last; gives the last of them. */
        Field past(Fields of, ObjectCursor.Unknown by, SpanParser parser) throws IOException {
            Field last = this;
            Field next = following;
            while (next != null && next.fields == of && next.unknown == by && next.isPassedOver(parser)) {
                last = next;
                next = last.following;
            }
            return last;
        }

        private boolean isPassedOver(SpanParser parser) throws IOException {
            byte[] expected = span;
            if (expected == null) {
                return false;
            }
            boolean same = parser.passOver(expected);
            misses = same ? 0 : misses + 1;
            return same;
        }

        /** Keeps how it is written, from the end of the field before it on, where the parser stands on its value. */
        void keep(SpanParser parser, int from) throws IOException {
            span = compared && stays && misses < PATIENCE ? parser.span(from, LONGEST) : null;
        }

        /**
         * Goes on in an object that is this field's value.
         *
         * @param before the field before; null at the start of the object
         * @return the field whose name the parser now stands on; null at the end of the object
         */
        @Nullable
        Field next(@Nullable Field before, JsonParser parser) throws IOException {
            Field expected = before == null ? first : before.following;
            if (expected == null) {
                parser.nextToken();
            } else if (parser.nextFieldName(expected.written)) {
                return expected;
            }
            return parser.currentToken() == JsonToken.FIELD_NAME ? learned(before, parser.currentName()) : null;
        }

        private Field learned(@Nullable Field before, String seen) {
            Field field = inside.get(seen);
            if (field == null) {
                field = new Field(seen, stays && !isFull() && inside.size() < MOST_INSIDE && seen.length() <= LONGEST);
                if (!field.stays) {
                    return field;
                }
                keep(field);
            }
            if (before == null) {
                first = field;
            } else {
                before.following = field;
            }
            return field;
        }

        private void keep(Field field) {
            inside = inside.isEmpty() ? new HashMap<>() : inside;
            inside.put(field.name, field);
            kept++;
        }

        /** The text that was {@linkplain #keep(String) kept} last. */
        String text() {
            return text;
        }

        /** Whether the parser stands on that text: much is alike in many documents, and need not be made anew. */
        boolean hasTextOf(JsonParser parser) throws IOException {
            if (parser instanceof SpanParser spans) {
                return spans.takes(text);
            }
            int length = parser.getTextLength();
            if (length != text.length()) {
                return false;
            }
            char[] characters = parser.getTextCharacters();
            int offset = parser.getTextOffset();
            for (int i = 0; i < length; i++) {
                if (text.charAt(i) != characters[offset + i]) {
                    return false;
                }
            }
            return true;
        }

        /** Keeps a text that stands here. */
        void keep(String other) {
            if (other.length() <= LONGEST) {
                text = other;
            }
        }

        /** Passes over the value that the parser stands on, which is this field's. */
        void skip(JsonParser parser) throws IOException {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                for (Field field = next(null, parser); field != null; field = next(field, parser)) {
                    parser.nextToken();
                    field.skip(parser);
                }
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    skip(parser);
                }
            }
        }
    }
}
