package cloud.preflight.adapter.command;

import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.answers.Line;
import cloud.preflight.answers.LineSplitter;
import cloud.preflight.facts.Facts;
import cloud.preflight.request.RequestValidation.Valid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ExitCode;

/** Answers the questions of one run of the command, and remembers what it answered for the exit status. */
final class Check {

    /** The exit status where nothing is denied, but something not certain to be allowed. */
    private static final int UNDETERMINED = 3;

    private static final String NO_PROJECT = "";
    private static final int PIECE = 1 << 16;
    private static final long REPORTED = 10_000;
    /**
     * Lines of so many bytes may be in memory at once, or one that is longer: enough to keep every processor busy, and few
     * enough to be still in its cache when their turn comes.
     */
    private static final long UNDER_WAY = 4L * PIECE * Runtime.getRuntime().availableProcessors();

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
                print(file.toString(), Printer.WHOLE, answer(InputFiles.bytes(file, streams)));
            }
        } catch (IOException unreadable) {
            failed = true;
            streams.err().println(FileTrouble.unreadable(file, unreadable).words());
        }
    }

    private Answer answer(byte[] document) {
        return document.length > InputFiles.LARGEST
                ? new Answer.Failed(ErrorAnswer.tooLarge("body"))
                : answers.answer(NO_PROJECT, document);
    }

    void question(String name, Valid request, Facts facts) {
        print(name, Printer.WHOLE, answers.decide(NO_PROJECT, request, facts));
    }

    int exitStatus(boolean strict) {
        if (failed) {
            return ExitCode.USAGE;
        }
        if (denied || strict && undetermined) {
            return ExitCode.SOFTWARE;
        }
        return undetermined ? UNDETERMINED : ExitCode.OK;
    }

    private void lines(Path file) throws IOException {
        LineSplitter splitter = new LineSplitter(InputFiles.LARGEST);
        byte[] piece = new byte[PIECE];
        try (InputStream in = InputFiles.open(file, streams);
                InOrder<Answered> underWay = new InOrder<>(UNDER_WAY, this::take)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                submit(file, splitter.feed(piece, length), underWay);
                if (in.available() == 0) {
                    // Whoever writes the questions one by one waits for the answers.
                    underWay.finish();
                    streams.out().flush();
                }
            }
            submit(file, splitter.end(), underWay);
            underWay.finish();
        }
        streams.out().flush();
        if (streams.terminal() && answered >= REPORTED) {
            streams.err().println();
        }
    }

    private void submit(Path file, List<Line> lines, InOrder<Answered> underWay) {
        if (!lines.isEmpty()) {
            long size = lines.stream().mapToLong(line -> line.content().length).sum();
            underWay.submit(() -> answer(file, lines), size);
        }
    }

    /** What became of some lines, to be printed in their order. */
    private record Answered(byte[] printed, List<Answer> answers) {}

    private Answered answer(Path file, List<Line> lines) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, false, StandardCharsets.UTF_8);
        List<Answer> answered = new ArrayList<>(lines.size());
        for (Line line : lines) {
            Answer answer = answers.answer(NO_PROJECT, line);
            answered.add(printer.print(file + ":" + line.number(), line.number(), answer, out));
        }
        out.flush();
        return new Answered(printed.toByteArray(), answered);
    }

    private void take(Answered some) {
        streams.out().write(some.printed(), 0, some.printed().length);
        for (Answer answer : some.answers()) {
            count(answer);
            if (++answered % REPORTED == 0 && streams.terminal()) {
                streams.err().print("\r" + answered + " answered");
            }
        }
    }

    private void print(String name, long line, Answer answer) {
        count(printer.print(name, line, answer, streams.out()));
    }

    private void count(Answer answer) {
        if (answer instanceof Answer.Decided decided) {
            denied |= decided.verdict().denied();
            undetermined |= !decided.verdict().denied() && !decided.verdict().allowed();
        } else {
            failed = true;
        }
    }
}
