package cloud.preflight.adapter.tracing;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** Has what the SDK logs in a way of its own logged with everything else. */
final class SdkLog extends Handler {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(SdkLog.class);

    /** Loggers that nobody holds forget their handlers. */
    private static final Logger SDK = Logger.getLogger("io.opentelemetry");

    private final SimpleFormatter words = new SimpleFormatter();

    private SdkLog() {}

    /** From now on. */
    static synchronized void bridge() {
        if (SDK.getHandlers().length == 0) {
            SDK.setUseParentHandlers(false);
            SDK.addHandler(new SdkLog());
        }
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            LOG.warn("tracing: {}", words.formatMessage(entry));
        }
    }

    @Override
    public void flush() {
        // Nothing is held.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
