package cloud.preflight.openstack;

import cloud.preflight.request.Fault;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What counts as JSON here: one text in strictly valid UTF-8, without a byte-order mark, at most 1,000 levels deep. */
final class Json {

    private static final int DEEPEST = 1_000;

    private static final int CHUNK = 4_096;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;
    private static final int SNIFFED = 4;
    private static final String NOT_UTF8 = "is not UTF-8 without a byte-order mark";
    private static final int LONGEST_SHARED_NAME = 256;

    /**
     * Fast, since it keeps the names of fields for the next text. So it refuses texts with long names, which would stay in
     * memory for good, or with many that collide, although neither is a fault: those are for {@link #alone}.
     */
    static final JsonFactory SHARED = factory(LONGEST_SHARED_NAME, true);

    private Json() {}

    /** For one text alone. It limits nothing but the depth: other limits would hold inside unknown fields too. */
    private static JsonFactory alone() {
        return factory(Integer.MAX_VALUE, false);
    }

    private static JsonFactory factory(int longestName, boolean shared) {
        return new SpanParser.Factory(new JsonFactoryBuilder()
                .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, shared)
                .configure(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW, shared)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(longestName)
                        .build()));
    }

    /** Reads a document of which everything is in memory. */
    interface Reading<T> {
        T read(JsonFactory factory) throws IOException, InvalidDocument;
    }

    /** What is read from these bytes, if they are JSON at all. It may be read a second time from the start. */
    static <T> T read(byte[] bytes, Reading<T> reading) throws InvalidDocument {
        return read(bytes, 0, bytes.length, reading);
    }

    /** What is read from those of these bytes, if they are JSON at all. They may be read a second time from the start. */
    static <T> T read(byte[] bytes, int from, int to, Reading<T> reading) throws InvalidDocument {
        return checked(bytes, from, to, () -> {
            try {
                return reading.read(SHARED);
            } catch (StreamConstraintsException unusual) {
                return reading.read(alone());
            }
        });
    }

    /**
     * What is read from a stream, if it is JSON at all. A field's name has a limit there, since a stream has none: that of a
     * document.
     *
     * @throws IOException when the stream breaks off
     */
    static <T> T readStream(Reading<T> reading) throws IOException, InvalidDocument {
        try {
            return parsed(() -> reading.read(factory(DocumentReader.LONGEST, false)));
        } catch (RecordingStream.NotUtf8 other) {
            throw broken(NOT_UTF8);
        }
    }

    private interface Attempt<T> {
        T read() throws IOException, InvalidDocument;
    }

    private static <T> T checked(byte[] bytes, int from, int to, Attempt<T> attempt) throws InvalidDocument {
        if (!isUtf8(bytes, from, to)) {
            throw broken(NOT_UTF8);
        }
        try {
            return parsed(attempt);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> T parsed(Attempt<T> attempt) throws IOException, InvalidDocument {
        try {
            return attempt.read();
        } catch (StreamConstraintsException excess) {
            // Told apart by the parser's words, for want of anything else.
            boolean deep = String.valueOf(excess.getOriginalMessage()).contains("depth");
            throw broken(deep ? "is nested deeper than 1,000 levels" : "has a field with a name of over 16 MiB");
        } catch (StreamReadException invalid) {
            throw broken("is not valid JSON" + where(invalid));
        }
    }

    private static InvalidDocument broken(String problem) {
        return new InvalidDocument(List.of(new Fault("", problem)));
    }

    private static String where(StreamReadException invalid) {
        return invalid.getLocation() == null
                ? ""
                : ": line " + invalid.getLocation().getLineNr() + ", column "
                        + invalid.getLocation().getColumnNr();
    }

    /** Whether the parser would take these bytes for the UTF-8 that they must be, which they then are. */
    private static boolean isUtf8(byte[] bytes, int from, int to) {
        return !sniffsOtherwise(bytes, from, to) && decodes(bytes, from, to);
    }

    /** The parser guesses an encoding from zero bytes at the start, and skips a byte-order mark. */
    static boolean sniffsOtherwise(byte[] bytes, int from, int to) {
        for (int i = from; i < Math.min(from + SNIFFED, to); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return to - from > 2
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
    }

    private static boolean decodes(byte[] bytes, int from, int to) {
        int other = ascii(bytes, from, to);
        if (other == to) {
            return true;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, other, to - other);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return !result.isError();
    }

    /** Where the ASCII at the start ends, which is all of most documents: told 32 bytes at a time. */
    static int ascii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 4 * Long.BYTES <= to
                && ((eight(bytes, at)
                                        | eight(bytes, at + Long.BYTES)
                                        | eight(bytes, at + 2 * Long.BYTES)
                                        | eight(bytes, at + 3 * Long.BYTES))
                                & NOT_ASCII)
                        == 0) {
            at += 4 * Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private static long eight(byte[] bytes, int at) {
        return (long) EIGHT_BYTES.get(bytes, at);
    }
}
