package cloud.preflight.adapter.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;

/**
 * One line an event on standard error; {@code PREFLIGHT_LOG=json} chooses the other form, {@code PREFLIGHT_LOG_LEVEL} how
 * much. In code, since to read the same from a file takes a good part of the start.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {

    /** The name of the request stands before the message, where there is one. */
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{20}"
            + "%replace( %X{request_id}){'^ $', ''} "
            + "%replace(%msg %ex{full}){'\\s*[\\r\\n]+\\s*', ' | '}%nopex%n";

    /** The first says what is in the way of listening, which the command does; the second tells of clients that left. */
    private static final List<String> SILENT = List.of(
            "io.micronaut.http.server.netty.NettyHttpServer",
            "io.micronaut.http.server.netty.handler.PipeliningServerHandler");

    @Override
    public ExecutionStatus configure(LoggerContext loggers) {
        LogSettings settings = settings();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(loggers);
        appender.setTarget("System.err");
        appender.setEncoder(encoder(loggers, settings.json()));
        appender.start();
        ch.qos.logback.classic.Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(settings.level()));
        root.addAppender(appender);
        SILENT.forEach(name -> loggers.getLogger(name).setLevel(Level.OFF));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** The command refuses what is wrong with them; whoever logs without it is not kept from that. */
    private static LogSettings settings() {
        try {
            return LogSettings.of(System.getenv());
        } catch (IllegalArgumentException refused) {
            return LogSettings.DEFAULT;
        }
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext loggers, boolean json) {
        if (json) {
            JsonLineEncoder encoder = new JsonLineEncoder();
            encoder.setContext(loggers);
            encoder.start();
            return encoder;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(loggers);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }
}
