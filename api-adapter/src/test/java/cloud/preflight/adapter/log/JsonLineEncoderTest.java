package cloud.preflight.adapter.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code PREFLIGHT_LOG=json}. */
class JsonLineEncoderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anEventIsOneLineWithItsMessagePutTogether() throws Exception {
        Map<String, String> line = line(null, "{} is \"unavailable\":\n{}", "The inventory", "it is\taway");
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("time", "2026-11-27T10:11:12.013Z");
        expected.put("level", "WARN");
        expected.put("logger", "c.p.a.log.SomeLogger");
        expected.put("thread", "a thread");
        expected.put("message", "The inventory is \"unavailable\":\nit is\taway");
        assertThat(line).containsExactlyEntriesOf(expected);
    }

    @Test
    void anExceptionIsText() throws Exception {
        Map<String, String> line =
                line(new IllegalStateException("outer", new IllegalArgumentException("inner")), "failed");
        assertThat(line.get("exception"))
                .startsWith("java.lang.IllegalStateException: outer")
                .contains("Caused by: java.lang.IllegalArgumentException: inner", "JsonLineEncoderTest");
    }

    @Test
    void aLongExceptionIsCut() throws Exception {
        Map<String, String> line = line(new IllegalStateException("x".repeat(100_000)), "failed");
        assertThat(line.get("exception")).hasSize(8_001).endsWith("x…");
    }

    private static Map<String, String> line(@Nullable Throwable failure, String message, Object... arguments)
            throws Exception {
        LoggingEvent event = new LoggingEvent(
                "",
                new LoggerContext().getLogger("cloud.preflight.adapter.log.SomeLogger"),
                Level.WARN,
                message,
                failure,
                arguments);
        event.setThreadName("a thread");
        event.setInstant(Instant.parse("2026-11-27T10:11:12.013999Z"));
        JsonLineEncoder encoder = new JsonLineEncoder();
        encoder.start();
        String text = new String(encoder.encode(event), StandardCharsets.UTF_8);
        assertThat(text).endsWith("}\n").hasLineCount(1);
        return JSON.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
    }
}
