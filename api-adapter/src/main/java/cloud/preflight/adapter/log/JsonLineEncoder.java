package cloud.preflight.adapter.log;

import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.encoder.JsonEscapeUtil;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** One JSON object a line. Logback's own encoder leaves messages unformatted, and tells the time in milliseconds. */
final class JsonLineEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NONE = {};
    /** So many calls of each cause, since the last cause tells most. */
    private static final String CALLS = "20";

    private static final int LONGEST_EXCEPTION = 8_000;
    private static final int LONGEST_LOGGER = 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final TargetLengthBasedClassNameAbbreviator names =
            new TargetLengthBasedClassNameAbbreviator(LONGEST_LOGGER);
    private final ThrowableProxyConverter exceptions = new ThrowableProxyConverter();

    @Override
    public void start() {
        exceptions.setOptionList(List.of(CALLS));
        exceptions.start();
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return NONE;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder("{");
        field(line, "time", TIME.format(event.getInstant()));
        field(line, "level", event.getLevel().toString());
        field(line, "logger", names.abbreviate(event.getLoggerName()));
        field(line, "thread", event.getThreadName());
        field(line, "message", event.getFormattedMessage());
        if (event.getThrowableProxy() != null) {
            field(line, "exception", cut(exceptions.convert(event).strip()));
        }
        return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void field(StringBuilder line, String name, String value) {
        line.append(line.length() == 1 ? "\"" : ",\"")
                .append(name)
                .append("\":\"")
                .append(JsonEscapeUtil.jsonEscapeString(String.valueOf(value)))
                .append('"');
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_EXCEPTION ? text : text.substring(0, LONGEST_EXCEPTION) + "…";
    }

    @Override
    public byte[] footerBytes() {
        return NONE;
    }
}
