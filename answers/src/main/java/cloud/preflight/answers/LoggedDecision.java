package cloud.preflight.answers;

import cloud.preflight.Decider;
import cloud.preflight.catalog.Language;
import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.Facts;
import cloud.preflight.openstack.FactsJson;
import cloud.preflight.openstack.InvalidDocument;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A line of a decision log that can be asked again.
 *
 * @param origin where the question came from
 * @param question the question as it was asked
 * @param fetched the facts that were fetched for it; none where it brought all of them, or nothing was there to fetch
 * @param answer the answer then
 */
public record LoggedDecision(Origin origin, byte[] question, byte[] fetched, byte[] answer) {

    static final String LANGUAGE = "language";
    static final String QUESTION = "question";
    static final String FETCHED = "fetched";
    static final String ANSWER = "answer";

    private static final byte[] NOTHING = {};

    /** From so many bytes the parser guesses the encoding. */
    private static final int SNIFFED = 4;

    /** A question may be as deep as JSON may be here, and is one level deeper in a line. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_010)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Thrown for a line that can't be asked again; its message says why. */
    public static final class NotReadable extends Exception {

        NotReadable(String message) {
            super(message);
        }
    }

    /**
     * The decision on a line.
     *
     * @throws NotReadable when it can't be asked again
     */
    public static LoggedDecision read(byte[] line) throws NotReadable {
        Map<String, byte[]> fields = fields(line);
        if (!fields.containsKey(QUESTION) || !fields.containsKey(ANSWER)) {
            throw new NotReadable("has no question and answer: the log was kept without its documents");
        }
        Origin origin = new Origin(
                text(fields, "project"), text(fields, "id"), language(text(fields, LANGUAGE)), number(fields, "line"));
        return new LoggedDecision(
                origin,
                fields.getOrDefault(QUESTION, NOTHING),
                fields.getOrDefault(FETCHED, NOTHING),
                fields.getOrDefault(ANSWER, NOTHING));
    }

    /** The bytes of every field's value. */
    private static Map<String, byte[]> fields(byte[] line) throws NotReadable {
        Map<String, byte[]> fields = new HashMap<>();
        if (isGuessedToBeOther(line)) {
            throw new NotReadable("is not UTF-8");
        }
        try (JsonParser parser = FACTORY.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NotReadable("is no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                int end = (int) parser.currentLocation().getByteOffset();
                fields.put(name, Arrays.copyOfRange(line, start, end));
            }
            if (parser.nextToken() != null) {
                throw new NotReadable("is more than one JSON object");
            }
        } catch (JsonProcessingException broken) {
            throw new NotReadable("is no whole JSON object");
        } catch (IOException broken) {
            throw new NotReadable("can't be read");
        }
        return fields;
    }

    /** Of UTF-16 and UTF-32, which the parser tells by zeroes and marks at the start, it would not know where a value is. */
    private static boolean isGuessedToBeOther(byte[] line) {
        for (int i = 0; i < Math.min(SNIFFED, line.length); i++) {
            if (line[i] == 0) {
                return true;
            }
        }
        return line.length > 0 && (line[0] == (byte) 0xFE || line[0] == (byte) 0xFF);
    }

    private static String text(Map<String, byte[]> fields, String name) throws NotReadable {
        byte[] value = fields.getOrDefault(name, NOTHING);
        try (JsonParser parser = FACTORY.createParser(value)) {
            return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
        } catch (IOException broken) {
            throw new NotReadable(name + " can't be read");
        }
    }

    private static long number(Map<String, byte[]> fields, String name) throws NotReadable {
        byte[] value = fields.getOrDefault(name, NOTHING);
        try (JsonParser parser = FACTORY.createParser(value)) {
            return parser.nextToken() == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : Line.NONE;
        } catch (IOException broken) {
            throw new NotReadable(name + " can't be read");
        }
    }

    private static Language language(String tag) throws NotReadable {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new NotReadable("has no language that is known"));
    }

    /**
     * What is answered now, from the facts of then.
     *
     * @throws NotReadable when the facts that were fetched can't be read
     */
    public byte[] answerBy(Decider decider) throws NotReadable {
        Answers answers = new Answers(decider, source());
        return answers.bytes(answers.answer(origin, question), origin.language(), origin.line());
    }

    private FactSource source() throws NotReadable {
        if (fetched.length == 0) {
            return FactSource.NONE;
        }
        try {
            Facts then = FactsJson.read(fetched);
            return (project, needs, known) -> known.or(then);
        } catch (InvalidDocument invalid) {
            throw new NotReadable("fetched " + invalid.faults().get(0).pointer() + " "
                    + invalid.faults().get(0).problem());
        }
    }
}
