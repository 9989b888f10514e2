package cloud.preflight.fleet;

import cloud.preflight.catalog.Row;
import cloud.preflight.facts.Section;
import cloud.preflight.fleet.FleetCounts.Split;
import cloud.preflight.fleet.FleetDifference.Change;
import cloud.preflight.verdict.Verdict.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report in lines for a person. */
final class ReportText {

    private static final int MOST = 20;

    private final FleetReport report;
    private final StringBuilder text = new StringBuilder();

    ReportText(FleetReport report) {
        this.report = report;
        report.difference().ifPresent(this::difference);
        decisions();
        rows();
        missing();
        splits("Project", report.counts().projects());
        splits("Availability zone", report.counts().azs());
        splits("Status", report.counts().statuses());
        policies();
        read();
    }

    private ReportText line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    private void difference(FleetDifference difference) {
        if (difference.otherRules()) {
            line("OTHER RULES decided %s: what has changed may be theirs.", difference.against());
        }
        if (difference.otherProfile()) {
            line("ANOTHER PROFILE decided %s: what has changed may be its.", difference.against());
        }
        line("Since %s:", difference.against());
        for (Change change : Change.values()) {
            line("%,12d  %s", difference.of(change), change.id().replace('_', ' '));
        }
        line("");
    }

    private void decisions() {
        line(
                "%,d servers asked for %s:",
                report.counts().servers(), report.question().operation().id());
        for (Decision decision : Decision.values()) {
            line("%,12d  %s", report.counts().of(decision), decision.id());
        }
    }

    private void rows() {
        if (!report.counts().rows().isEmpty()) {
            line("").line("Denied for (servers, and how many for this first):");
        }
        for (Map.Entry<Row, Long> row : report.counts().rows().entrySet()) {
            line(
                    "%,12d %,12d  %s %s, %s",
                    row.getValue(),
                    report.counts().primary().getOrDefault(row.getKey(), 0L),
                    row.getKey().code(),
                    row.getKey().name(),
                    row.getKey().remedy().id());
        }
    }

    private void missing() {
        if (!report.counts().missing().isEmpty()) {
            line("").line("Undetermined for want of:");
        }
        sorted(report.counts().missing(), Comparator.naturalOrder())
                .forEach(set -> line("%,12d  %s", set.getValue(), set.getKey().replace(" ", ", ")));
    }

    private void splits(String name, Map<String, Split> splits) {
        if (splits.isEmpty()) {
            return;
        }
        line("").line("%12s %12s %12s  %s", "allowed", "denied", "undetermined", name);
        List<Map.Entry<String, Split>> largest = sorted(splits, Comparator.comparingLong(Split::all));
        largest.forEach(split -> line(
                "%,12d %,12d %,12d  %s",
                split.getValue().of(Decision.ALLOWED),
                split.getValue().of(Decision.DENIED),
                split.getValue().of(Decision.UNDETERMINED),
                split.getKey().isEmpty() ? "(unknown)" : split.getKey()));
        if (splits.size() > largest.size()) {
            line("%38s  %,d more", "", splits.size() - largest.size());
        }
    }

    /** The largest; where two are as large, in order. */
    static <V> List<Map.Entry<String, V>> sorted(Map<String, V> counts, Comparator<V> size) {
        List<Map.Entry<String, V>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, V>comparingByValue(size).reversed());
        return sorted.subList(0, Math.min(sorted.size(), MOST));
    }

    private void policies() {
        line("").line("Policies:");
        line("%,12d  in no policy", report.counts().of(Coverage.UNBOUND));
        line("%,12d  in a policy that would back them up", report.counts().of(Coverage.BOUND));
        line("%,12d  in a policy that would skip them", report.counts().of(Coverage.SKIPPED));
        line("%,12d  unknown, since not all policies are", report.counts().of(Coverage.UNKNOWN));
    }

    private void read() {
        line("").line("Read:");
        for (Section section : Section.values()) {
            long count = report.book().read().getOrDefault(section, 0L);
            if (count > 0) {
                line("%,12d  %s", count, section.id());
            }
        }
        line("%,12d  replaced by later documents", report.book().replaced());
        line("%,12d  unreadable", report.book().unreadable());
        for (PagedList list : report.book().cutShort()) {
            line("CUT SHORT: %s of %s: the last page says next", list.section().id(), list.project());
        }
        line("").line("ruleset %s", report.question().decider().ruleset());
        line("digest %s", report.counts().digest());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
