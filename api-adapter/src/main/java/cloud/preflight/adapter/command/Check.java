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

/** Answers the questions of one run of the command, and remembers what it answered for the exit status. */
final class Check implements AutoCloseable {

    private static final String NO_PROJECT = "";
    private static final int PIECE = 1 << 16;
    /**
     * Lines of so many bytes may be in memory at once, or one that is longer: enough to keep every processor busy, and few
     * enough to be still in its cache when their turn comes.
     */
    private static final long UNDER_WAY = 4L * PIECE * Runtime.getRuntime().availableProcessors();

    private final Answers answers;
    private final Printer printer;
    private final Progress progress;
    private final Streams streams;
    private final Tally tally = new Tally();

    Check(Answers answers, Printer printer, Progress progress, Streams streams) {
        this.answers = answers;
        this.printer = printer;
        this.progress = progress;
        this.streams = streams;
    }

    void file(Path file, boolean ndjson) {
        try {
            if (ndjson || file.toString().endsWith(".ndjson")) {
                lines(file);
            } else {
                byte[] document = InputFiles.bytes(file, streams);
                progress.read(document.length);
                print(file.toString(), answer(document));
            }
        } catch (IOException unreadable) {
            tally.unread();
            progress.erase();
            streams.err().println(FileTrouble.unreadable(file, unreadable).words());
        }
    }

    private Answer answer(byte[] document) {
        return document.length > InputFiles.LARGEST
                ? new Answer.Failed(ErrorAnswer.tooLarge("body"))
                : answers.answer(NO_PROJECT, document);
    }

    void question(String name, Valid request, Facts facts) {
        print(name, answers.decide(NO_PROJECT, request, facts));
    }

    /** How many questions were answered how, so far. */
    Tally tally() {
        return tally;
    }

    /** Ends the progress, whatever has happened. */
    @Override
    public void close() {
        progress.erase();
    }

    private void lines(Path file) throws IOException {
        LineSplitter splitter = new LineSplitter(InputFiles.LARGEST);
        byte[] piece = new byte[PIECE];
        try (InputStream in = progress.counted(InputFiles.open(file, streams));
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
        print(() -> streams.out().write(some.printed(), 0, some.printed().length));
        some.answers().forEach(tally::count);
        progress.done(some.answers().size());
    }

    private void print(String name, Answer answer) {
        print(() -> tally.count(printer.print(name, Printer.WHOLE, answer, streams.out())));
        progress.done(1);
    }

    /** On a terminal that shows both, answers take the place of the progress. */
    private void print(Runnable printing) {
        if (!streams.shared()) {
            printing.run();
            return;
        }
        progress.erase();
        printing.run();
        streams.out().flush();
    }
}
