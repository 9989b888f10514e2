package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** What counts as JSON here: one text in strictly valid UTF-8, without a byte-order mark, at most 1,000 levels deep. */
final class Json {

    static final int DEEPEST = 1_000;

    private static final int CHUNK = 4_096;
    private static final int SNIFFED = 4;
    private static final int LONGEST_SHARED_NAME = 256;

    /**
     * Fast, since it keeps the names of fields for the next text. So it refuses texts with long names, which would stay in
     * memory for good, or with many that collide, although neither is a fault: those are for {@link #alone}.
     */
    static final JsonFactory SHARED = factory(LONGEST_SHARED_NAME, true);

    private Json() {}

    /** For one text alone. It limits nothing but the depth: other limits would hold inside unknown fields too. */
    static JsonFactory alone() {
        return factory(Integer.MAX_VALUE, false);
    }

    private static JsonFactory factory(int longestName, boolean shared) {
        return JsonFactory.builder()
                .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, shared)
                .configure(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW, shared)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(longestName)
                        .build())
                .build();
    }

    /** Whether the parser would take these bytes for the UTF-8 that they must be, which they then are. */
    static boolean isUtf8(byte[] bytes) {
        return !sniffsOtherwise(bytes) && decodes(bytes);
    }

    /** The parser guesses an encoding from zero bytes at the start, and skips a byte-order mark. */
    private static boolean sniffsOtherwise(byte[] bytes) {
        for (int i = 0; i < Math.min(SNIFFED, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static boolean decodes(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return !result.isError();
    }
}
