package cloud.preflight.adapter.command;

import cloud.preflight.Preflight;
import cloud.preflight.answers.LineSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code replay}: asks a decision log again, and names each line whose answer differs. */
@Command(
        name = "replay",
        description = "Ask a decision log that has its documents again, and name each line whose answer differs.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:every answer has the same bytes",
            "1:some answer differs",
            "2:some line could not be read, or a flag is wrong"
        })
final class ReplayCommand implements Callable<Integer> {

    private static final int PIECE = 1 << 16;
    /** A line has a question, the facts that were fetched for it and an answer. */
    private static final int LONGEST = 8 * InputFiles.LARGEST;

    private final Streams streams;

    @Mixin
    private ProfileOption profile;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Decision logs; '-' is standard input.")
    private List<Path> files = List.of();

    ReplayCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Replay replay = new Replay(Preflight.create(profile.profile()), streams);
        for (Path file : files) {
            replay(file, replay);
        }
        return replay.summary();
    }

    private void replay(Path file, Replay replay) {
        LineSplitter splitter = new LineSplitter(LONGEST);
        byte[] piece = new byte[PIECE];
        try (InputStream in = InputFiles.open(file, streams)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                splitter.feed(piece, length).forEach(line -> replay.line(file, line));
            }
            splitter.end().forEach(line -> replay.line(file, line));
        } catch (IOException broken) {
            replay.unreadable(file + ": can't be read");
        }
    }
}
