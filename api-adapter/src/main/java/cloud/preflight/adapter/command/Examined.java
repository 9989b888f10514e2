package cloud.preflight.adapter.command;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of a file that says what it expects.
 *
 * @param file the file
 * @param outcome what became of it
 * @param problems where the answer differs, or why there is none
 */
record Examined(Path file, Outcome outcome, List<String> problems) {

    /** Whether the answer is the expected one. */
    enum Outcome {
        AS_EXPECTED,
        DIFFERENT,
        UNREADABLE
    }

    /** A file whose answer differs in these places, if any. */
    static Examined answered(Path file, List<String> differences) {
        return new Examined(file, differences.isEmpty() ? Outcome.AS_EXPECTED : Outcome.DIFFERENT, differences);
    }

    /** A file that can't be examined. */
    static Examined unreadable(Path file, List<String> problems) {
        return new Examined(file, Outcome.UNREADABLE, problems);
    }

    /** All of it in a line. */
    String line() {
        return VerdictText.shown(file + ": " + problem());
    }

    /** The problems in a line. */
    String problem() {
        return VerdictText.shown(String.join("; ", problems));
    }
}
