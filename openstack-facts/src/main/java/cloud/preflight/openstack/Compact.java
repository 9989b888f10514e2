package cloud.preflight.openstack;

import java.util.Arrays;

/** JSON without the white space that stands outside its strings, and so without line breaks. */
public final class Compact {

    private Compact() {}

    /** These bytes, which must be valid JSON, without it. */
    public static byte[] of(byte[] json) {
        byte[] compact = new byte[json.length];
        int length = 0;
        boolean string = false;
        for (int i = 0; i < json.length; i++) {
            byte next = json[i];
            if (string && next == '\\') {
                compact[length++] = next;
                compact[length++] = json[++i];
                continue;
            }
            string ^= next == '"';
            if (string || next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                compact[length++] = next;
            }
        }
        return Arrays.copyOf(compact, length);
    }
}
