package cloud.preflight.fleet;

/** Where records go, each with its length before it, so that they can stand one behind the other. */
interface FramedOut {

    /** A record with its length before it, and the hash of its key: those with the same hash belong together. */
    void add(long hash, byte[] bytes, int from, int length);
}
