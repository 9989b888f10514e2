package cloud.preflight.fleet;

/** Is told how far a run is, by several threads at once. */
public interface FleetProgress {

    /** Is told nothing. */
    FleetProgress NONE = new FleetProgress() {};

    /** So many more documents were read. */
    default void documents(long more) {
        // Nobody looks.
    }

    /** So many more servers were decided, which were so many bytes of records. */
    default void decided(long servers, long bytes) {
        // Nobody looks.
    }
}
