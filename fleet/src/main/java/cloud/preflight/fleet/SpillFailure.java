package cloud.preflight.fleet;

import java.io.IOException;

/** Thrown when a temporary file can't be written or read: the disk is full, for instance. */
public final class SpillFailure extends RuntimeException {

    SpillFailure(IOException cause) {
        super(cause);
    }
}
