package cloud.preflight.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSplitterTest {

    private static final int LONGEST = 8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one",
                "one\n",
                "one\ntwo\n\nthree",
                "\n\n \t\r\none\n",
                "one\r\n\r\ntwo\r\n",
                "12345678\n123456789\n1\n",
                "123456789012345678901234567890\n\n1",
                "12345678\r\n1",
                "\u4e2d\u6587\n\ud83d\ude00\n"
            })
    void theLinesAreTheSameHoweverTheStreamIsCut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> expected = split(bytes, bytes.length);
        for (int piece = 1; piece < bytes.length; piece++) {
            assertThat(split(bytes, piece)).as("in pieces of " + piece).isEqualTo(expected);
        }
    }

    @Test
    void linesAreCountedWithTheBlankOnesAndGivenWithout() {
        assertThat(split("one\n\n \t\r\ntwo")).containsExactly("1 one", "4 two");
    }

    @Test
    void aLineThatIsTooLongHasNoContentAndTheNextOneIsWhole() {
        assertThat(split("12345678\n123456789\n12345678")).containsExactly("1 12345678", "2 too long", "3 12345678");
    }

    @Test
    void aBlankLineThatIsTooLongIsBlank() {
        assertThat(split(" ".repeat(20) + "\none")).containsExactly("2 one");
    }

    @Test
    void onlyTheFirstBytesOfAPieceCount() {
        LineSplitter splitter = new LineSplitter(LONGEST);
        assertThat(splitter.feed("one\ntwo\n".getBytes(StandardCharsets.UTF_8), 4))
                .hasSize(1);
        assertThat(splitter.end()).isEmpty();
    }

    @Test
    void noOtherByteIsTakenForALineFeed() {
        byte[] line = new byte[256];
        for (int i = 0; i < line.length; i++) {
            line[i] = i == '\n' ? (byte) 'n' : (byte) i;
        }
        for (int place = 0; place < line.length; place++) {
            byte[] two = line.clone();
            two[place] = '\n';
            LineSplitter splitter = new LineSplitter(line.length);
            List<Line> lines = new ArrayList<>(splitter.feed(two));
            lines.addAll(splitter.end());
            assertThat(lines.stream().map(Line::content))
                    .containsExactlyElementsOf(
                            Stream.of(Arrays.copyOf(two, place), Arrays.copyOfRange(two, place + 1, two.length))
                                    .filter(part -> part.length > 0)
                                    .toList());
        }
    }

    private static List<String> split(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return split(bytes, Math.max(1, bytes.length));
    }

    private static List<String> split(byte[] bytes, int piece) {
        LineSplitter splitter = new LineSplitter(LONGEST);
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += piece) {
            lines.addAll(splitter.feed(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece))));
        }
        lines.addAll(splitter.end());
        return lines.stream()
                .map(line -> line.number()
                        + (line.held() == Line.Held.TOO_LONG
                                ? " too long" + new String(line.content(), StandardCharsets.UTF_8)
                                : " " + new String(line.content(), StandardCharsets.UTF_8)))
                .toList();
    }
}
