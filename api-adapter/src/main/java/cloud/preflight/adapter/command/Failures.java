package cloud.preflight.adapter.command;

import cloud.preflight.request.Fault;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command says when it can't do its work: one line that names what is wrong, never a stack trace. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Thrown with what is to be said, which can't steer the terminal whatever it quotes. */
    static final class CommandFailure extends RuntimeException {

        CommandFailure(String... lines) {
            super(Arrays.stream(lines).map(VerdictText::shown).collect(Collectors.joining("\n")));
        }

        /** A document that has these faults. */
        CommandFailure(String document, List<Fault> faults) {
            this(VerdictText.of(document, faults).split("\n"));
        }

        /** What is to be said. */
        String words() {
            return String.valueOf(getMessage());
        }
    }

    /** Status 2 whatever is thrown: 1, with which the virtual machine would end, would say that something is denied. */
    static int report(Throwable failure, String command, PrintStream err) {
        err.println(words(failure, command));
        LOG.debug("the command failed", failure);
        return ExitCode.USAGE;
    }

    private static String words(Throwable failure, String command) {
        if (failure instanceof CommandFailure said) {
            return said.words();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return "preflight ran out of memory: java -Xmx4g -jar … gives it more, for instance";
            }
        }
        return command + " failed: with PREFLIGHT_LOG_LEVEL=DEBUG the log says why";
    }

    /** Where a FILE may be given any number of times, one that can't be is unmatched to picocli. */
    private static String words(ParameterException failure) {
        Optional<String> nameless = failure instanceof UnmatchedArgumentException unmatched
                ? FileNames.impossible(unmatched.getUnmatched())
                : Optional.empty();
        return nameless.orElse(String.valueOf(failure.getMessage()));
    }

    /** What is wrong with the flags, and where more is said: the whole help would push it out of sight. */
    static int wrongUse(ParameterException failure) {
        CommandLine line = failure.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(line.getColorScheme().errorText(VerdictText.shown(words(failure))));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("'" + line.getCommandSpec().qualifiedName() + " --help' tells more");
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }
}
