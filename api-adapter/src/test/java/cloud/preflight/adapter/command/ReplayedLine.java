package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Line;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Whatever a decision log has on a line. */
public final class ReplayedLine {

    private static final Preflight PREFLIGHT = Preflight.create();

    private ReplayedLine() {}

    /** Asks it again, or says why not. */
    public static void replay(byte[] line) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Replay replay = new Replay(PREFLIGHT, new Streams(InputStream.nullInputStream(), out, out, false));
        replay.line(Path.of("log"), new Line(1, line, Line.Held.WHOLE));
        replay.summary();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1 lines: ");
    }
}
