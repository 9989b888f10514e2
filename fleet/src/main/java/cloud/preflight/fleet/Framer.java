package cloud.preflight.fleet;

/** Puts the length of a record before it. Not safe for several threads at once. */
final class Framer {

    private final FramedOut out;
    private final RecordWriter framed = new RecordWriter();

    Framer(FramedOut out) {
        this.out = out;
    }

    /** Passes on a record that starts with a key of so many bytes. */
    void add(RecordWriter record, int keyLength) {
        long hash = Hash.of(record.bytes(), 0, keyLength);
        framed.back(0).number(record.length()).raw(record.bytes(), 0, record.length());
        out.add(hash, framed.bytes(), 0, framed.length());
    }
}
