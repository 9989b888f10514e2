package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are compared in place of parsed are those that would be parsed. */
class SpanParserTest {

    private static final byte[] SPAN = ", \"b\": 12".getBytes(StandardCharsets.UTF_8);

    /** On the value of the first field of an object. */
    private static SpanParser onValue(String json) throws IOException {
        JsonParser parser = Json.SHARED.createParser(json.getBytes(StandardCharsets.UTF_8));
        parser.nextToken();
        parser.nextToken();
        parser.nextToken();
        return (SpanParser) parser;
    }

    @Test
    void aFieldIsPassedOverAndParsingGoesOnBehindIt() throws IOException {
        for (String value : new String[] {"1", "\"\\u00e4\"", "null", "true"}) {
            SpanParser parser = onValue("{\"a\": " + value + ", \"b\": 12,\"c\":[]}");
            assertThat(parser.passOver(SPAN)).as(value).isTrue();
            assertThat(parser.passOver(SPAN)).as(value).isFalse();
            assertThat(parser.nextFieldName()).isEqualTo("c");
        }
    }

    @Test
    void theLastFieldOfAnObjectIsPassedOverToo() throws IOException {
        SpanParser parser = onValue("{\"a\": 1, \"b\": 12}");
        assertThat(parser.passOver(SPAN)).isTrue();
        assertThat(parser.nextToken()).isEqualTo(JsonToken.END_OBJECT);
        assertThat(parser.nextToken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "12.5", "12 ", "12", "13", "\"12\"", "[12]"})
    void anythingElseIsLeftToTheParser(String value) throws IOException {
        String end = value.equals("12") ? "" : "}";
        SpanParser parser = onValue("{\"a\": 1, \"b\": " + value + end);
        assertThat(parser.passOver(SPAN)).isFalse();
        assertThat(parser.nextFieldName()).isEqualTo("b");
    }

    @Test
    void aSpanIsWhatStandsBetweenTwoValues() throws IOException {
        SpanParser parser = onValue("{\"a\": \"x\", \"b\": 12, \"c\":\n1}");
        int from = parser.behind();
        parser.nextToken();
        parser.nextToken();
        assertThat(parser.span(from, SPAN.length)).isEqualTo(SPAN);
        assertThat(parser.span(from, SPAN.length - 1)).as("too long").isNull();
        parser.nextToken();
        parser.nextToken();
        assertThat(parser.span(from, 100)).as("of two lines").isNull();
    }

    @Test
    void ofALongTextEachCharacterIsLookedAt() throws IOException {
        for (int at = 0; at < 40; at++) {
            for (char other : "\u0000\u001f \"\\~\u007f\u0080\u00ff".toCharArray()) {
                String text = "x".repeat(at) + other + "y".repeat(40 - at);
                String ends = other == '"' ? "x".repeat(at) : text;
                boolean plain = other >= ' ' && other < 0x80 && other != '\\';
                SpanParser parser = onValue("{\"a\":\"" + text + "\",\"b\":1}");
                assertThat(parser.plain()).as("%d %x", at, (int) other).isEqualTo(plain ? ends : null);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evs", "a b~", "\u00e4", "\ud83d\ude00", "\\", "x\\", "\"", "a\"b", "\u007f", "\t"})
    void aTextIsTakenAsItIs(String text) throws IOException {
        String json =
                "{\"a\": \"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"}";
        SpanParser parser = onValue(json);
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x80 && c != '"' && c != '\\');
        assertThat(parser.takes(text + "x")).isFalse();
        assertThat(parser.takes("other")).isFalse();
        assertThat(parser.takes(text)).isEqualTo(plain);
        assertThat(onValue(json).plain()).isEqualTo(plain ? text : null);
        assertThat(parser.getText()).isEqualTo(text);
        assertThat(parser.plain()).as("is taken").isNull();
        assertThat(parser.nextToken()).isEqualTo(JsonToken.END_OBJECT);
    }
}
