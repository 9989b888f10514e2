package cloud.preflight.adapter.command;

import cloud.preflight.adapter.answer.Answer;
import cloud.preflight.adapter.answer.Answers;
import cloud.preflight.adapter.answer.Line;
import cloud.preflight.adapter.answer.LineSplitter;
import cloud.preflight.facts.Facts;
import cloud.preflight.request.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ExitCode;

/** Answers the questions of one run of the command, and remembers what it answered for the exit status. */
final class Check {

    private static final int LONGEST_LINE = 16 << 20;
    private static final int PIECE = 1 << 16;
    private static final long REPORTED = 10_000;

    private final Answers answers;
    private final Printer printer;
    private final Streams streams;

    private long answered;
    private boolean failed;
    private boolean denied;
    private boolean undetermined;

    Check(Answers answers, Printer printer, Streams streams) {
        this.answers = answers;
        this.printer = printer;
        this.streams = streams;
    }

    void file(Path file, boolean ndjson) {
        try {
            if (ndjson || file.toString().endsWith(".ndjson")) {
                lines(file);
            } else {
                print(file.toString(), Printer.WHOLE, answers.answer(Files.bytes(file, streams)));
            }
        } catch (IOException unreadable) {
            failed = true;
            streams.err().println(file + ": can't be read");
        }
    }

    void question(String name, Request request, Facts facts) {
        print(name, Printer.WHOLE, answers.decide(request, facts));
    }

    int exitStatus(boolean strict) {
        if (failed) {
            return ExitCode.USAGE;
        }
        return denied || strict && undetermined ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void lines(Path file) throws IOException {
        LineSplitter splitter = new LineSplitter(LONGEST_LINE);
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.open(file, streams)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                lines(file, splitter.feed(piece, length));
            }
        }
        lines(file, splitter.end());
        if (answered >= REPORTED) {
            streams.err().println();
        }
    }

    private void lines(Path file, List<Line> lines) {
        for (Line line : lines) {
            print(file + ":" + line.number(), line.number(), answers.answer(line));
            if (streams.terminal() && ++answered % REPORTED == 0) {
                streams.err().print("\r" + answered + " answered");
            }
        }
        // Whoever writes the questions one by one waits for the answers.
        streams.out().flush();
    }

    private void print(String name, long line, Answer answer) {
        printer.print(name, line, answer, streams.out());
        if (answer instanceof Answer.Decided decided) {
            denied |= decided.verdict().denied();
            undetermined |= !decided.verdict().denied() && !decided.verdict().allowed();
        } else {
            failed = true;
        }
    }
}
