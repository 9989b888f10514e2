package cloud.preflight.adapter.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.answers.Line;
import cloud.preflight.answers.LineSplitter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines, however the bytes come. */
final class Lines {

    private static final int LONGEST = 40;

    private Lines() {}

    /** The first byte says in pieces of how many. */
    static void read(byte[] bytes) {
        if (bytes.length > 0) {
            int piece = 1 + (bytes[0] & 0xFF);
            byte[] text = Arrays.copyOfRange(bytes, 1, bytes.length);
            assertThat(split(text, piece)).isEqualTo(expected(text));
        }
    }

    private static List<String> split(byte[] text, int piece) {
        LineSplitter splitter = new LineSplitter(LONGEST);
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < text.length; from += piece) {
            lines.addAll(splitter.feed(Arrays.copyOfRange(text, from, Math.min(text.length, from + piece))));
        }
        lines.addAll(splitter.end());
        return lines.stream()
                .map(line -> line.number() + " " + line.held() + " " + text(line.content()))
                .toList();
    }

    private static List<String> expected(byte[] text) {
        String[] all = text(text).split("\n", -1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if (!all[i].matches("[ \t\r]*")) {
                boolean whole = all[i].length() <= LONGEST;
                lines.add((i + 1) + (whole ? " WHOLE " + all[i] : " TOO_LONG "));
            }
        }
        return lines;
    }

    /** A character for each byte. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
