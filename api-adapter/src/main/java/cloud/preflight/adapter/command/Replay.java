package cloud.preflight.adapter.command;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Line;
import cloud.preflight.answers.LoggedDecision;
import cloud.preflight.answers.LoggedDecision.NotReadable;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.JsonTree;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ExitCode;

/** Asks decisions again and counts what became of them. Not safe for several threads at once. */
final class Replay {

    private final Preflight preflight;
    private final Streams streams;

    private long same;
    private long different;
    private long unreadable;

    /** What this preflight decides now. */
    Replay(Preflight preflight, Streams streams) {
        this.preflight = preflight;
        this.streams = streams;
    }

    /** Asks a line again; what is not as it was is said under its name. */
    void line(Path file, Line line) {
        String name = file + ":" + line.number();
        if (line.held() != Line.Held.WHOLE) {
            unreadable(name + ": is too long");
            return;
        }
        try {
            LoggedDecision then = LoggedDecision.read(line.content());
            byte[] now = then.answerBy(preflight);
            if (Arrays.equals(now, then.answer())) {
                same++;
            } else {
                String difference = difference(then, now);
                different++;
                streams.out()
                        .println(VerdictText.shown(name + " " + then.origin().id() + ": " + difference));
            }
        } catch (NotReadable notReadable) {
            unreadable(name + ": " + notReadable.getMessage());
        } catch (InvalidDocument noObject) {
            unreadable(name + ": answer is no JSON object");
        }
    }

    private static String difference(LoggedDecision then, byte[] now) throws InvalidDocument {
        List<String> differences = Differences.between(JsonTree.object(then.answer()), JsonTree.object(now));
        return differences.isEmpty() ? "has other bytes" : String.join("; ", differences);
    }

    /** Says of something that it can't be asked again. */
    void unreadable(String problem) {
        unreadable++;
        streams.out().flush();
        streams.err().println(VerdictText.shown(problem));
    }

    /** Prints the counts and gives the exit status. */
    int summary() {
        streams.out()
                .println((same + different + unreadable) + " lines: " + same + " the same, " + different
                        + " different, " + unreadable + " not readable");
        streams.out().flush();
        if (unreadable > 0) {
            return ExitCode.USAGE;
        }
        return different > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
