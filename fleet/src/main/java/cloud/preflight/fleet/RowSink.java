package cloud.preflight.fleet;

import java.io.IOException;

/** What becomes of rows that come in order. */
interface RowSink {

    void row(FleetRow row) throws IOException;

    /** There are no more. */
    void end() throws IOException;
}
