package cloud.preflight.fleet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link RecordWriter} wrote. Not safe for several threads at once. */
final class RecordReader {

    private static final int SEVEN_BITS = 0x7f;

    private byte[] bytes;
    private int at;

    RecordReader(byte[] bytes, int from) {
        this.bytes = bytes;
        at = from;
    }

    /** Goes on in other bytes. */
    RecordReader in(byte[] other, int from) {
        bytes = other;
        at = from;
        return this;
    }

    int at() {
        return at;
    }

    int octet() {
        return bytes[at++];
    }

    boolean flag() {
        return octet() != 0;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            value |= (long) (next & SEVEN_BITS) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return value | (long) next << shift;
    }

    int count() {
        return (int) number();
    }

    String text() {
        int form = count();
        if (form < ShortIds.FORMS) {
            at += ShortIds.BYTES;
            return ShortIds.read(form, bytes, at - ShortIds.BYTES);
        }
        int length = form - ShortIds.FORMS;
        at += length;
        return length == 0 ? "" : new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** Passes over a text. */
    RecordReader skipText() {
        int form = count();
        at += form < ShortIds.FORMS ? ShortIds.BYTES : form - ShortIds.FORMS;
        return this;
    }

    List<String> texts() {
        int count = count();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }
}
