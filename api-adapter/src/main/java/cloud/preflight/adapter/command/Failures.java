package cloud.preflight.adapter.command;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/** What a command says when it can't do its work: one line that names what is wrong, never a stack trace. */
final class Failures {

    private Failures() {}

    /** Thrown with what is to be said. */
    static final class CommandFailure extends RuntimeException {

        CommandFailure(@Nullable String message) {
            super(message);
        }
    }

    static int report(Exception failure, PrintWriter err) throws Exception {
        if (!(failure instanceof CommandFailure)) {
            throw failure;
        }
        err.println(failure.getMessage());
        return ExitCode.USAGE;
    }
}
