package cloud.preflight.answers;

import java.util.Arrays;

/**
 * Bytes that come in pieces and are wanted as a whole. They take room as they come, so that who announces many and sends few
 * has little. Not safe for several threads at once.
 */
public final class HeldBytes {

    private static final int AT_FIRST = 512;

    private final Room room;
    private final int longest;
    private byte[] bytes = new byte[0];
    private int length;

    /** At most so many bytes in this room. */
    public HeldBytes(Room room, int longest) {
        this.room = room;
        this.longest = longest;
    }

    /** How many there are. */
    public int length() {
        return length;
    }

    /** Whether there was room for these too; where there was none, none are held any more. */
    public boolean add(byte[] piece, int from, int to) {
        int needed = Math.addExact(length, to - from);
        if (needed > bytes.length && !grown(needed)) {
            drop();
            return false;
        }
        System.arraycopy(piece, from, bytes, length, to - from);
        length = needed;
        return true;
    }

    private boolean grown(int needed) {
        int capacity = (int) Math.max(needed, Math.min(longest, Math.max(AT_FIRST, 2L * bytes.length)));
        if (!room.take(Room.taken(capacity) - Room.taken(bytes.length))) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, capacity);
        return true;
    }

    /** All of them, which with their {@linkplain Room#taken room} become the receiver's. */
    public byte[] whole() {
        byte[] whole = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        if (whole == bytes || Room.taken(bytes.length) > 0) {
            room.give(Room.taken(bytes.length) - Room.taken(length));
            bytes = new byte[0];
        }
        length = 0;
        return whole;
    }

    /** Holds none any more. */
    public void drop() {
        long taken = Room.taken(bytes.length);
        if (taken > 0) {
            room.give(taken);
            bytes = new byte[0];
        }
        length = 0;
    }
}
