package cloud.preflight.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A body that comes in chunks, as a server sends it that does not know its length before. */
final class Chunks {

    private static final byte[] ANNOUNCEMENT = "chunked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LINE_END = 2;
    private static final int HEXADECIMAL = 16;

    private Chunks() {}

    /** Whether a head says that they follow. */
    static boolean announced(byte[] received, int head) {
        for (int i = 0; i + ANNOUNCEMENT.length < head; i++) {
            if (Arrays.equals(received, i, i + ANNOUNCEMENT.length, ANNOUNCEMENT, 0, ANNOUNCEMENT.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last one is there. JSON has no such bytes itself. */
    static boolean complete(byte[] received, int from, int to) {
        return to - from >= LAST.length && Arrays.equals(received, to - LAST.length, to, LAST, 0, LAST.length);
    }

    /** Whether complete ones are this content, joined. */
    static boolean join(byte[] received, int from, byte[] content) {
        int joined = 0;
        int at = from;
        while (true) {
            int size = 0;
            while (received[at] != '\r') {
                size = size * HEXADECIMAL + Character.digit(received[at++], HEXADECIMAL);
            }
            at += LINE_END;
            if (size == 0) {
                return joined == content.length;
            }
            if (joined + size > content.length
                    || !Arrays.equals(received, at, at + size, content, joined, joined + size)) {
                return false;
            }
            joined += size;
            at += size + LINE_END;
        }
    }
}
