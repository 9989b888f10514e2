package cloud.preflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.openstack.DumpReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines with the offsets that they start at. */
class LineSlicesTest {

    private static List<String> lines(InputStream in, long end) throws IOException {
        List<String> lines = new ArrayList<>();
        new LineSlices(in, 100).read(end, new LineSlices.Lines() {
            @Override
            public void line(byte[] bytes, DumpReader.Slice slice) {
                int length = slice.to() - slice.from();
                String text =
                        length > 99 ? length + "" : new String(bytes, slice.from(), length, StandardCharsets.UTF_8);
                lines.add(text + "@" + slice.offset());
            }

            @Override
            public void tooLong(long offset) {
                lines.add("too long@" + offset);
            }
        });
        return lines;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that gives so many bytes at a time at the most. */
    private static InputStream slow(String text, int most) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, most));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 1_000})
    void blankOnesArePassedOver(int most) throws IOException {
        assertThat(lines(slow("a\n\n \t\r\nbc\r\n12345678901234567\nlast", most), Long.MAX_VALUE))
                .containsExactly("a@100", "bc\r@107", "12345678901234567@111", "last@129");
        assertThat(lines(slow("", most), Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void thoseThatStartBehindTheEndAreLeft() throws IOException {
        assertThat(lines(stream("ab\ncd\nef"), 103)).containsExactly("ab@100");
        assertThat(lines(stream("ab\ncd\nef"), 104)).containsExactly("ab@100", "cd@103");
    }

    @Test
    void oneThatIsTooLongIsPassedOver() throws IOException {
        String longest = String.join("", Collections.nCopies(LineSlices.LONGEST + 1, "x"));
        assertThat(lines(stream("a\n" + longest + "\nb\n"), Long.MAX_VALUE))
                .containsExactly("a@100", "too long@102", "b@" + (102 + longest.length() + 1));
        assertThat(lines(stream(longest), Long.MAX_VALUE)).containsExactly("too long@100");
    }
}
