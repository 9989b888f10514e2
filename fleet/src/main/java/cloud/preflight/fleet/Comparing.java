package cloud.preflight.fleet;

import cloud.preflight.Decider;
import cloud.preflight.fleet.EarlierRun.Entry;
import cloud.preflight.fleet.FleetDifference.Change;
import cloud.preflight.fleet.FleetDifference.Changed;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Walks along an earlier run's table while rows come in the same order. Not safe for several threads at once. */
final class Comparing implements RowSink {

    private final EarlierRun earlier;
    private final FleetDifference difference;
    private @Nullable Entry next;

    Comparing(EarlierRun earlier, FleetQuestion question) throws IOException {
        this.earlier = earlier;
        String operation = question.operation().id();
        if (!earlier.text(ReportJson.OPERATION).equals(operation)) {
            throw new IOException("asked '" + earlier.text(ReportJson.OPERATION) + "', not " + operation);
        }
        Decider decider = question.decider();
        difference = new FleetDifference(
                earlier.name(),
                !rules(earlier.text(ReportJson.RULESET)).equals(rules(decider.ruleset())),
                !earlier.text(ReportJson.PROFILE).equals(decider.profile().canonical()));
        next = earlier.next();
    }

    /** The name of the rules without that of the profile, which is its last part. */
    private static String rules(String ruleset) {
        return ruleset.substring(0, Math.max(ruleset.lastIndexOf('-'), 0));
    }

    static int compare(Entry entry, String project, String serverId) {
        int byProject = CodePoints.ORDER.compare(entry.project(), project);
        return byProject == 0 ? CodePoints.ORDER.compare(entry.serverId(), serverId) : byProject;
    }

    FleetDifference difference() {
        return difference;
    }

    @Override
    public void row(FleetRow row) throws IOException {
        Entry before = next;
        while (before != null && compare(before, row.project(), row.serverId()) < 0) {
            gone(before);
            before = next;
        }
        if (before != null && compare(before, row.project(), row.serverId()) == 0) {
            next = earlier.next();
            both(before, row);
        } else {
            Changed changed = new Changed(row.project(), row.serverId(), "", now(row));
            difference.add(Change.NEW, changed);
            if (row.verdict().denied()) {
                difference.add(Change.NEWLY_DENIED, changed);
            }
        }
    }

    private void gone(Entry before) throws IOException {
        difference.add(Change.GONE, new Changed(before.project(), before.serverId(), before(before), ""));
        next = earlier.next();
    }

    private void both(Entry before, FleetRow row) {
        String decision = row.verdict().decision().id();
        Changed changed = new Changed(row.project(), row.serverId(), before(before), now(row));
        if (!before.decision().equals(decision)) {
            difference.add(
                    switch (row.verdict().decision()) {
                        case DENIED -> Change.NEWLY_DENIED;
                        case ALLOWED -> Change.NEWLY_ALLOWED;
                        case UNDETERMINED -> Change.NEWLY_UNDETERMINED;
                    },
                    changed);
        } else if (!before.codes().equals(String.join(" ", row.codes()))) {
            difference.add(Change.OTHER_ROWS, changed);
        }
    }

    private static String before(Entry entry) {
        return (entry.decision() + ' ' + entry.codes()).trim();
    }

    private static String now(FleetRow row) {
        return (row.verdict().decision().id() + ' ' + String.join(" ", row.codes())).trim();
    }

    @Override
    public void end() throws IOException {
        while (next != null) {
            gone(next);
        }
    }
}
