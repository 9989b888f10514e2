package cloud.preflight.adapter.command;

import cloud.preflight.Preflight;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ExitCode;

/** Answers the questions of one run of the command, and remembers what it answered for the exit status. */
final class Check {

    private static final Path STANDARD_INPUT = Path.of("-");

    private final Preflight preflight;
    private final QuestionReader reader;
    private final Printer printer;
    private final PrintWriter out;
    private final PrintWriter err;

    private boolean unreadable;
    private boolean denied;
    private boolean undetermined;

    Check(Preflight preflight, Printer printer, PrintWriter out, PrintWriter err) {
        this.preflight = preflight;
        this.printer = printer;
        this.out = out;
        this.err = err;
        reader = new QuestionReader(preflight.profile());
    }

    void file(Path file) {
        try {
            question(
                    file.toString(), file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(file));
        } catch (IOException missing) {
            unreadable = true;
            err.println(file + ": can't be read");
        }
    }

    int exitStatus(boolean strict) {
        if (unreadable) {
            return ExitCode.USAGE;
        }
        return denied || strict && undetermined ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void question(String name, byte[] document) {
        try {
            Question question = reader.read(document);
            Verdict verdict = preflight.check(question.request(), question.facts());
            out.print(printer.verdict(name, verdict));
            denied |= verdict.denied();
            undetermined |= !verdict.denied() && !verdict.allowed();
        } catch (InvalidDocument invalid) {
            unreadable = true;
            out.print(printer.faults(name, invalid.faults()));
        }
    }
}
