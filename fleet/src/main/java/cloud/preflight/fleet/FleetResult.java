package cloud.preflight.fleet;

import cloud.preflight.answers.Answers;
import cloud.preflight.catalog.Language;
import cloud.preflight.verdict.Verdict.Decision;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a run, as long as that is open. Not safe for several threads at once. */
public final class FleetResult {

    private final FleetRun run;

    FleetResult(FleetRun run) {
        this.run = run;
    }

    /** How many servers were decided so. */
    public long of(Decision decision) {
        return run.counts().of(decision);
    }

    /** How many servers there are. */
    public long servers() {
        return run.counts().servers();
    }

    /** How many documents, lines or files could not be read. */
    public long unreadable() {
        return run.book().unreadable();
    }

    /** The lists of which every page says that another one follows. */
    public List<PagedList> cutShort() {
        return run.book().cutShort();
    }

    /** What is to be written of each server, in the order of projects and servers. */
    public Listing listing() {
        return new Listing();
    }

    /** Several things that are written in one walk over all servers, of a run that keeps its rows. */
    public final class Listing {

        private final List<RowSink> sinks = new ArrayList<>();
        private @Nullable Comparing comparing;

        private Listing() {}

        /** The table of all servers, as CSV. The stream stays the caller's to close. */
        public Listing table(OutputStream out) throws IOException {
            sinks.add(new VerdictTable(out));
            return this;
        }

        /** The whole verdict of each denied server, one a line. The stream stays the caller's to close. */
        public Listing denied(OutputStream out, Language language) {
            sinks.add(new DeniedLines(out, new Answers(run.question().decider()), language));
            return this;
        }

        /** What has changed since an earlier run. */
        public Listing against(EarlierRun earlier) throws IOException {
            comparing = new Comparing(earlier, run.question());
            sinks.add(comparing);
            return this;
        }

        /**
         * Writes everything.
         *
         * @return what has changed, where that was asked
         * @throws IOException when something can't be written, or the earlier run's table can't be read
         */
        public Optional<FleetDifference> write() throws IOException {
            Iterator<FleetRow> rows = new SortedRows(run.rows(), run.rowRecord());
            while (rows.hasNext()) {
                FleetRow row = rows.next();
                for (RowSink sink : sinks) {
                    sink.row(row);
                }
            }
            for (RowSink sink : sinks) {
                sink.end();
            }
            return Optional.ofNullable(comparing).map(Comparing::difference);
        }
    }

    /** Writes what can't be read, one a line in the order of the input. The stream stays the caller's to close. */
    public void writeUnreadable(OutputStream out) throws IOException {
        new UnreadableLines(run).write(out);
    }

    /** The first things that can't be read, at most so many, in words for a person. */
    public List<String> firstUnreadable(int most) throws IOException {
        return new UnreadableLines(run).first(most);
    }

    /** All of it, counted, and what has changed. */
    public FleetReport report(Optional<FleetDifference> difference) {
        return new FleetReport(run.question(), run.counts(), run.book(), difference);
    }
}
