package cloud.preflight.fleet;

import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.Section;
import cloud.preflight.fleet.FleetCounts.Split;
import cloud.preflight.fleet.FleetDifference.Change;
import cloud.preflight.fleet.FleetDifference.Changed;
import cloud.preflight.verdict.Verdict.Decision;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A report as a page of HTML that needs nothing else: its style and its charts are in it. */
final class ReportPage {

    private final FleetReport report;
    private final Language language;
    private final Html html = new Html();

    ReportPage(FleetReport report, Language language) {
        this.report = report;
        this.language = language;
        String operation = report.question().operation().id();
        html.start("Fleet: " + operation, language.tag());
        report.difference().ifPresent(this::rulesOfDifference);
        decisions(operation);
        report.difference().ifPresent(this::difference);
        rows();
        missing();
        splits("Projects", report.counts().projects());
        splits("Availability zones", report.counts().azs());
        splits("Statuses", report.counts().statuses());
        policies();
        read();
        html.end();
    }

    private void rulesOfDifference(FleetDifference difference) {
        if (difference.otherRules()) {
            html.element(
                    "p class=loud",
                    "Other rules decided " + difference.against() + ": what has changed may be theirs.");
        }
        if (difference.otherProfile()) {
            html.element(
                    "p class=loud",
                    "Another profile decided " + difference.against() + ": what has changed may be its.");
        }
    }

    private void decisions(String operation) {
        FleetCounts counts = report.counts();
        html.element("h1", Html.number(counts.servers()) + " servers asked for " + operation);
        long[] parts = new long[Decision.values().length];
        html.open("ul class=key");
        for (Decision decision : Decision.values()) {
            parts[decision.ordinal()] = counts.of(decision);
            html.element("li class=" + decision.id(), Html.number(counts.of(decision)) + " " + decision.id());
        }
        html.close("ul").bar(parts, counts.servers());
    }

    private void difference(FleetDifference difference) {
        html.element("h2", "Since " + difference.against()).open("table");
        for (Change change : Change.values()) {
            html.row(Html.number(difference.of(change)), change.id().replace('_', ' '));
        }
        html.close("table");
        for (Change change : List.of(Change.NEWLY_DENIED, Change.OTHER_ROWS, Change.GONE)) {
            changed(change, difference.listed(change));
        }
    }

    private void changed(Change change, List<Changed> servers) {
        html.folded(
                change.id().replace('_', ' '),
                servers,
                List.of("Project", "Server", "Before", "Now"),
                server -> List.of(server.project(), server.serverId(), server.before(), server.now()));
    }

    private void rows() {
        if (report.counts().rows().isEmpty()) {
            return;
        }
        html.element("h2", "Denied for").open("table");
        html.head("Servers", "First", "", "Code", "", "Remedy");
        for (Map.Entry<Row, Long> row : report.counts().rows().entrySet()) {
            Row violated = row.getKey();
            long primary = report.counts().primary().getOrDefault(violated, 0L);
            html.open("tr").element("td", Html.number(row.getValue())).element("td", Html.number(primary));
            html.open("td")
                    .share(row.getValue(), report.counts().servers(), "denied")
                    .close("td");
            html.element("td", violated.code() + " " + violated.name());
            html.element("td", violated.description(language));
            html.element("td", violated.remedy().id().replace('_', ' ')).close("tr");
        }
        html.close("table");
    }

    private void missing() {
        if (report.counts().missing().isEmpty()) {
            return;
        }
        html.element("h2", "Undetermined for want of").open("table");
        for (Map.Entry<String, Long> set : ReportText.sorted(report.counts().missing(), Comparator.naturalOrder())) {
            html.open("tr").element("td", Html.number(set.getValue()));
            html.open("td")
                    .share(set.getValue(), report.counts().servers(), "undetermined")
                    .close("td");
            html.element("td", set.getKey().replace(" ", ", ")).close("tr");
        }
        html.close("table");
    }

    private void splits(String name, Map<String, Split> splits) {
        if (splits.isEmpty()) {
            return;
        }
        List<Map.Entry<String, Split>> largest = ReportText.sorted(splits, Comparator.comparingLong(Split::all));
        long most = largest.get(0).getValue().all();
        html.element("h2", name).open("table").head("", "Allowed", "Denied", "Undetermined", "");
        for (Map.Entry<String, Split> split : largest) {
            long[] parts = new long[Decision.values().length];
            html.open("tr").element("td", split.getKey().isEmpty() ? "(unknown)" : split.getKey());
            for (Decision decision : Decision.values()) {
                parts[decision.ordinal()] = split.getValue().of(decision);
                html.element("td class=n", Html.number(parts[decision.ordinal()]));
            }
            html.open("td").bar(parts, most).close("td").close("tr");
        }
        html.close("table");
        if (splits.size() > largest.size()) {
            html.element("p", (splits.size() - largest.size()) + " more in report.json");
        }
    }

    private void policies() {
        html.element("h2", "Policies").open("table");
        html.row(Html.number(report.counts().of(Coverage.UNBOUND)), "in no policy");
        html.row(Html.number(report.counts().of(Coverage.BOUND)), "in a policy that would back them up");
        html.row(Html.number(report.counts().of(Coverage.SKIPPED)), "in a policy that would skip them");
        html.row(Html.number(report.counts().of(Coverage.UNKNOWN)), "unknown, since not all policies are");
        html.close("table");
        named("in no policy", report.counts().firstUnbound());
        named("in a policy that would skip them", report.counts().firstSkipped());
    }

    private void named(String what, Collection<FirstServers.Named> servers) {
        html.folded(
                what,
                servers,
                List.of("Project", "Server", "Name"),
                server -> List.of(server.project(), server.serverId(), server.name()));
    }

    private void read() {
        html.element("h2", "Read").open("table");
        for (Section section : Section.values()) {
            html.row(
                    Html.number(report.book().read().getOrDefault(section, 0L)),
                    section.id().replace('_', ' '));
        }
        html.row(Html.number(report.book().replaced()), "replaced by later documents");
        html.row(Html.number(report.book().unreadable()), "unreadable");
        html.close("table");
        for (PagedList list : report.book().cutShort()) {
            html.element(
                    "p class=loud",
                    "Cut short: " + list.section().id() + " of " + list.project() + ", whose last page says next");
        }
        html.element("p", "Rules " + report.question().decider().ruleset());
        html.element("p", "Digest " + report.counts().digest());
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
