package cloud.preflight.openstack;

import java.util.Arrays;

/** Leaves the white space outside strings out of JSON. */
final class Compact {

    private Compact() {}

    static byte[] of(byte[] json) {
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
