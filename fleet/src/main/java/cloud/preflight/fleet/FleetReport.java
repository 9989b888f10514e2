package cloud.preflight.fleet;

import cloud.preflight.catalog.Language;
import java.util.Optional;

/** A run, counted. Not safe for several threads at once. */
public final class FleetReport {

    private final FleetQuestion question;
    private final FleetCounts counts;
    private final ProjectBook book;
    private final Optional<FleetDifference> difference;

    FleetReport(FleetQuestion question, FleetCounts counts, ProjectBook book, Optional<FleetDifference> difference) {
        this.question = question;
        this.counts = counts;
        this.book = book;
        this.difference = difference;
    }

    FleetQuestion question() {
        return question;
    }

    FleetCounts counts() {
        return counts;
    }

    ProjectBook book() {
        return book;
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
