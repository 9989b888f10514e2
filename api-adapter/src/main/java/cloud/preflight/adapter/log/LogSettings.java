package cloud.preflight.adapter.log;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is logged, and how.
 *
 * @param json whether an event is a JSON object instead of a plain line
 * @param level the name of the least level that is logged
 */
public record LogSettings(boolean json, String level) {

    private static final String FORM = "PREFLIGHT_LOG";
    private static final String LEVEL = "PREFLIGHT_LOG_LEVEL";
    private static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE", "OFF");

    static final LogSettings DEFAULT = new LogSettings(false, "WARN");

    /**
     * What these environment variables say; an empty one counts as absent.
     *
     * @throws IllegalArgumentException when a value is refused; its message names it
     */
    public static LogSettings of(Map<String, String> environment) {
        String form = environment.getOrDefault(FORM, "");
        if (!form.isEmpty() && !form.equals("json")) {
            throw new IllegalArgumentException(FORM + " is " + form + ", must be json or absent");
        }
        String level = environment.getOrDefault(LEVEL, "");
        if (level.isEmpty()) {
            return new LogSettings(!form.isEmpty(), DEFAULT.level());
        }
        String name = level.toUpperCase(Locale.ROOT);
        if (!LEVELS.contains(name)) {
            throw new IllegalArgumentException(
                    LEVEL + " is " + level + ", must be one of " + String.join(", ", LEVELS));
        }
        return new LogSettings(!form.isEmpty(), name);
    }
}
