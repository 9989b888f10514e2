package cloud.preflight.adapter.command;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** What a command says when it can't do its work: one line that names what is wrong, never a stack trace. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Thrown with what is to be said. */
    static final class CommandFailure extends RuntimeException {

        CommandFailure(@Nullable String message) {
            super(message);
        }
    }

    /** Status 2 for an error of the machine too, in one line. */
    static int report(Error failure, PrintStream err) {
        LOG.debug("the command failed", failure);
        err.println(
                failure instanceof OutOfMemoryError
                        ? "preflight ran out of memory: java -Xmx4g -jar … gives it more, for instance"
                        : "preflight failed");
        return ExitCode.USAGE;
    }

    /** Status 2 whatever the failure is: 1 would say that something is denied. */
    static int report(Exception failure, CommandLine line) {
        if (failure instanceof CommandFailure) {
            line.getErr().println(failure.getMessage());
        } else {
            LOG.error("{} failed", line.getCommandName(), failure);
            line.getErr().println(line.getCommandName() + " failed");
        }
        return ExitCode.USAGE;
    }
}
