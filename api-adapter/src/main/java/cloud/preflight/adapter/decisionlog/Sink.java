package cloud.preflight.adapter.decisionlog;

import java.io.IOException;

/** Where lines are written. Used by one thread at a time. */
interface Sink {

    /**
     * Writes whole lines, all of them or none as far as that is possible.
     *
     * @throws IOException when it can't; it may be tried again
     */
    void write(byte[] lines) throws IOException;

    /** Brings what was written to where it lasts, and ends. */
    void close() throws IOException;

    /** Its name in a message. */
    String name();
}
