package cloud.preflight.adapter.command;

import cloud.preflight.answers.Answer;
import cloud.preflight.fleet.FleetResult;
import cloud.preflight.verdict.Verdict.Decision;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.ExitCode;

/** How many questions were answered how. Not safe for several threads at once. */
final class Tally {

    /** The exit status where nothing is denied, but something not certain to be allowed. */
    private static final int UNDETERMINED = 3;

    private final Map<Decision, Long> decided = new EnumMap<>(Decision.class);
    private long unread;

    /** The servers of a fleet. */
    static Tally of(FleetResult fleet) {
        Tally tally = new Tally();
        for (Decision decision : Decision.values()) {
            tally.decided.put(decision, fleet.of(decision));
        }
        tally.unread = fleet.unreadable() + fleet.cutShort().size();
        return tally;
    }

    void count(Answer answer) {
        if (answer instanceof Answer.Decided known) {
            decided.merge(known.verdict().decision(), 1L, Long::sum);
        } else {
            unread++;
        }
    }

    /** Counts a file that can't be read. */
    void unread() {
        unread++;
    }

    long questions() {
        return unread + decided.values().stream().mapToLong(Long::longValue).sum();
    }

    int exitStatus(boolean strict) {
        return exitStatusOf(of(Decision.DENIED) > 0 || strict && of(Decision.UNDETERMINED) > 0);
    }

    /** The exit status where it is another question whether it fails. */
    int exitStatusOf(boolean failed) {
        if (unread > 0) {
            return ExitCode.USAGE;
        }
        if (failed) {
            return ExitCode.SOFTWARE;
        }
        return of(Decision.UNDETERMINED) > 0 ? UNDETERMINED : ExitCode.OK;
    }

    private long of(Decision decision) {
        return decided.getOrDefault(decision, 0L);
    }

    /** All of it in a line. */
    @Override
    public String toString() {
        return questions() + " questions: " + answers();
    }

    /** All of it in a line, where there may be more servers than questions or fewer. */
    String ofServers() {
        return questions() - unread + " servers: " + answers();
    }

    private String answers() {
        return of(Decision.ALLOWED) + " allowed, " + of(Decision.DENIED) + " denied, " + of(Decision.UNDETERMINED)
                + " undetermined, " + unread + " not read";
    }
}
