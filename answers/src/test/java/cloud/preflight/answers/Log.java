package cloud.preflight.answers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged while it is open. */
final class Log implements AutoCloseable {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> events = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            // What it says of its thread is looked up later, but would be another's then.
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    };

    Log() {
        events.start();
        ROOT.detachAndStopAllAppenders();
        ROOT.addAppender(events);
    }

    /** The warnings and errors, each with its level. */
    List<String> lines() {
        return events.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    /** The ids of the requests that they name, each empty where none is. */
    List<String> requestIds() {
        return events.list.stream()
                .map(event -> event.getMDCPropertyMap().getOrDefault("request_id", ""))
                .toList();
    }

    @Override
    public void close() {
        ROOT.detachAppender(events);
    }
}
