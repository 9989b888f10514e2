package cloud.preflight.fleet;

import cloud.preflight.catalog.Language;
import java.util.Optional;

/** A run, counted. Not safe for several threads at once. */
public final class FleetReport {

    private final FleetRun run;
    private final Optional<FleetDifference> difference;

    FleetReport(FleetResult result, Optional<FleetDifference> difference) {
        run = result.run();
        this.difference = difference;
    }

    FleetRun run() {
        return run;
    }

    FleetCounts counts() {
        return run.counts();
    }

    ProjectBook book() {
        return run.book();
    }

    /** What has changed, where that was asked. */
    public Optional<FleetDifference> difference() {
        return difference;
    }

    /** The report as JSON, in UTF-8. */
    public byte[] json() {
        return ReportJson.bytes(this);
    }

    /** The report in lines for a person. */
    public String text() {
        return new ReportText(this).toString();
    }

    /** The report as a page of HTML that needs nothing else, with what rows mean in this language. */
    public String html(Language language) {
        return new ReportPage(this, language).toString();
    }
}
