package cloud.preflight.fleet;

import java.util.BitSet;

/** The files of which nothing counts. Safe for any number of threads once nothing is added any more. */
final class Dropped {

    private final BitSet files = new BitSet();

    synchronized void add(int file) {
        files.set(file);
    }

    synchronized void merge(Dropped other) {
        files.or(other.files);
    }

    /** The numbers of the files. */
    int[] files() {
        return files.stream().toArray();
    }

    boolean has(long position) {
        return !files.isEmpty() && files.get(Position.file(position));
    }
}
