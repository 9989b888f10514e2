package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.adapter.decisionlog.DecisionLog;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** The decision log that the environment asks for. */
final class DecisionLogSettings {

    static final String LOG = "PREFLIGHT_DECISION_LOG";
    static final String DOCUMENTS = LOG + "_DOCUMENTS";
    static final String WHEN_FULL = LOG + "_WHEN_FULL";
    static final String QUEUE_MB = LOG + "_QUEUE_MB";
    static final String FILE_MB = LOG + "_FILE_MB";
    static final String FILES = LOG + "_FILES";

    private static final long USUAL_QUEUE_MB = 16;
    private static final long MOST_QUEUE_MB = 1_024;
    private static final long USUAL_FILE_MB = 100;
    private static final long MOST_FILE_MB = 1_048_576;
    private static final long USUAL_FILES = 10;
    private static final long MOST_FILES = 1_000;
    private static final int MB = 20;

    private final Function<String, Optional<String>> environment;

    private DecisionLogSettings(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /** The log, which can be written; none where it is off. */
    static Optional<DecisionLog> log(Function<String, Optional<String>> environment) {
        return new DecisionLogSettings(environment).log();
    }

    private Optional<DecisionLog> log() {
        String where = environment.apply(LOG).orElse("off");
        DecisionLog.Settings settings = new DecisionLog.Settings(
                either(DOCUMENTS, "true", "false"),
                either(WHEN_FULL, "wait", "drop"),
                number(QUEUE_MB, USUAL_QUEUE_MB, MOST_QUEUE_MB) << MB);
        long largest = number(FILE_MB, USUAL_FILE_MB, MOST_FILE_MB) << MB;
        int files = (int) number(FILES, USUAL_FILES, MOST_FILES);
        return switch (where) {
            case "off" -> Optional.empty();
            case "stdout" -> Optional.of(DecisionLog.onStandardOutput(settings));
            default -> Optional.of(in(where, largest, files, settings));
        };
    }

    private static DecisionLog in(String file, long largest, int files, DecisionLog.Settings settings) {
        try {
            return DecisionLog.in(FileNames.of(LOG, file), largest, files, settings);
        } catch (IOException failure) {
            throw new CommandFailure(LOG + " is " + file + ", which " + FileTrouble.unwritable(failure));
        }
    }

    /** Whether the setting is the first of the two words; the second is the default. */
    private boolean either(String name, String first, String second) {
        String value = environment.apply(name).orElse(second);
        if (!value.equals(first) && !value.equals(second)) {
            throw new CommandFailure(name + " is " + value + ", must be " + second + " or " + first);
        }
        return value.equals(first);
    }

    private long number(String name, long usual, long most) {
        String value = environment.apply(name).orElse(String.valueOf(usual));
        if (!value.matches("[0-9]{1,9}") || Long.parseLong(value) < 1 || Long.parseLong(value) > most) {
            throw new CommandFailure(name + " is " + value + ", must be from 1 to " + most);
        }
        return Long.parseLong(value);
    }
}
