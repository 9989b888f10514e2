package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Answers;
import cloud.preflight.catalog.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line that tells how far the reading of files is. */
class ProgressTest {

    private static final long SECOND = 1_000_000_000;
    private static final Path STANDARD_INPUT = Path.of("-");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();

    @Test
    void tellsShareRateAndTimeLeft() {
        Progress progress = progress(List.of(file("a", 600_000), file("b", 400_000)), true);
        progress.done(1_234);
        pass(0.4);
        progress.read(50_000);
        assertThat(shown()).isEmpty();
        pass(0.1);
        progress.read(50_000);
        assertThat(shown()).isEqualTo("\r10 % of 1.0 MB, 1,234 answered, 200 kB/s, 5 s left");
    }

    @Test
    void isWrittenAnewOverTheLineBefore() {
        Progress progress = progress(List.of(file("a", 1_000_000)), true);
        pass(0.5);
        progress.read(1);
        pass(200);
        progress.read(999_999);
        assertThat(shown()).isEqualTo("\r0 % of 1.0 MB, 2 B/s, 99 h left" + "\r100 % of 1.0 MB, 5.0 kB/s, 0 s left");
    }

    @Test
    void isGoneWhenItIsErased() {
        Progress progress = progress(List.of(STANDARD_INPUT), true);
        progress.erase();
        assertThat(shown()).isEmpty();
        pass(1);
        progress.read(10);
        progress.erase();
        progress.erase();
        assertThat(shown()).isEqualTo("\r10 B, 10 B/s\r" + " ".repeat(12) + "\r");
    }

    @Test
    void doesWithoutShareWhereTheLengthIsUnknown() throws IOException {
        Progress progress = progress(List.of(file("a", 10), STANDARD_INPUT), true);
        pass(2);
        progress.counted(new ByteArrayInputStream(new byte[3_000_000])).readAllBytes();
        assertThat(shown()).startsWith("\r").contains(", ", "/s").doesNotContain("%", "left");
    }

    @Test
    void doesWithoutShareWhereBytesAreNotThoseOfTheFile() throws IOException {
        Progress progress = progress(List.of(file("a", 10)), true);
        pass(2);
        byte[] utf16 = "\ufeffabcd".getBytes(StandardCharsets.UTF_16BE);
        progress.counted(MarkedText.of(new ByteArrayInputStream(utf16))).readAllBytes();
        assertThat(shown()).startsWith("\r4 B, 2 B/s");
    }

    @Test
    void isShownOnATerminalAlone() {
        Progress progress = progress(List.of(file("a", 10)), false);
        pass(9);
        progress.read(5);
        progress.erase();
        InputStream in = InputStream.nullInputStream();
        assertThat(progress.counted(in)).isSameAs(in);
        assertThat(shown()).isEmpty();
    }

    @Test
    void doesNotDependOnTheNumberOfLines() {
        assertThat(check(false)).contains("\r").endsWith(" \r").matches("(?s)\r.* B, .*");
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    @Test
    void givesWayToAnswersOnTheSameTerminal() {
        String both = check(true);
        assertThat(both).containsPattern("B/s[^\r\n]*\r +\r\\{\"line\":1,");
        assertThat(both.lines().filter(line -> line.startsWith("{"))).hasSize(3);
    }

    /** Three lines, with a clock that takes them for slow ones. */
    private String check(boolean shared) {
        InputStream in = new ByteArrayInputStream("[]\n[]\n[]\n".getBytes(StandardCharsets.UTF_8));
        PrintStream terminal = new PrintStream(err, true, StandardCharsets.UTF_8);
        Streams streams = new Streams(in, shared ? terminal : new PrintStream(out), terminal, true, shared);
        LongSupplier slow = () -> now.addAndGet(SECOND);
        Answers answers = new Answers(Preflight.create());
        Progress progress = Progress.of(List.of(STANDARD_INPUT), "answered", streams, slow);
        try (Check check = new Check(answers, Printer.json(answers, Language.ENGLISH), progress, streams)) {
            check.file(STANDARD_INPUT, true);
        }
        return shown();
    }

    private Progress progress(List<Path> files, boolean terminal) {
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
        return Progress.of(files, "answered", streams, now::get);
    }

    private void pass(double seconds) {
        now.addAndGet((long) (seconds * SECOND));
    }

    private Path file(String name, int size) {
        return Path.of(Questions.write(folder, name, "x".repeat(size)));
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
