package cloud.preflight.fleet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Spreads bytes over 64 bits, alike on every machine. Not against those who look for two that collide. */
final class Hash {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;
    private static final long FIRST = 0xBF58_476D_1CE4_E5B9L;
    private static final long SECOND = 0x94D0_49BB_1331_11EBL;

    private Hash() {}

    static long of(byte[] bytes, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mixed((hash ^ (long) EIGHT_BYTES.get(bytes, at)) + STEP);
        }
        for (; at < to; at++) {
            hash = mixed((hash ^ bytes[at] & 0xff) + STEP);
        }
        return mixed(hash + STEP);
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * FIRST;
        mixed = (mixed ^ mixed >>> 27) * SECOND;
        return mixed ^ mixed >>> 31;
    }

    /** One of so many parts. */
    static int part(long hash, int parts) {
        return (int) ((hash >>> 32) * parts >>> 32);
    }
}
