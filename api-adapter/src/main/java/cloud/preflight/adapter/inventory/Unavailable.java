package cloud.preflight.adapter.inventory;

/** Thrown when the store can't be read or written now. What was to be written is not stored. */
public final class Unavailable extends RuntimeException {

    Unavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is in the way, for a log: the cause's own words may be long, and name an address. */
    public String reason() {
        Throwable root = this;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return getMessage() + ": " + root.getMessage();
    }
}
