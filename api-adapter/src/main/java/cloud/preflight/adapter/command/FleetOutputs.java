package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.fleet.EarlierRun;
import cloud.preflight.fleet.FleetDifference;
import cloud.preflight.fleet.FleetReport;
import cloud.preflight.fleet.FleetResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What becomes of the answers to a fleet. */
final class FleetOutputs {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write verdicts.csv, denied.ndjson, unreadable.ndjson, report.json and report.html there.")
    private @Nullable Path directory;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "Compare with an earlier run, which was written there by --out.")
    private @Nullable Path earlier;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(names = "--csv", description = "Print the table of all servers.")
    private boolean csv;

    @Mixin
    private LanguageOption language;

    void refuseWrongUse(boolean failOnNew) {
        if (json && csv) {
            throw new CommandFailure("--json and --csv are not possible together");
        }
        if (failOnNew && earlier == null) {
            throw new CommandFailure("--fail-on-new needs --against");
        }
        language.language();
        if (earlier != null) {
            try {
                EarlierRun.in(earlier).close();
            } catch (IOException | UncheckedIOException unreadable) {
                throw noRun(earlier, FileTrouble.cause(unreadable));
            }
        }
    }

    /** What is written into a directory that is read would be read the next time. */
    void refuseWithin(Path input) {
        if (directory != null
                && directory
                        .toAbsolutePath()
                        .normalize()
                        .startsWith(input.toAbsolutePath().normalize())) {
            throw new CommandFailure("--out is " + directory + ", which is in " + input + ", where documents are read");
        }
    }

    boolean keepRows() {
        return directory != null || earlier != null || csv;
    }

    /** Writes and prints everything. */
    FleetReport write(FleetResult result, Streams streams) {
        if (directory == null) {
            return print(result, result.report(listed(result, null, csv ? streams.out() : null)), streams);
        }
        try (NewFiles files = NewFiles.in(directory)) {
            FleetReport report = result.report(listed(result, files, csv ? streams.out() : null));
            files.write("unreadable.ndjson", result::writeUnreadable);
            files.write("report.json", out -> out.write(report.json()));
            files.write(
                    "report.html",
                    out -> out.write(report.html(language.language()).getBytes(StandardCharsets.UTF_8)));
            files.replace();
            return json ? print(result, report, streams) : report;
        }
    }

    private FleetReport print(FleetResult result, FleetReport report, Streams streams) {
        if (json) {
            byte[] bytes = report.json();
            streams.out().write(bytes, 0, bytes.length);
            streams.out().println();
        } else if (!csv) {
            streams.out().print(VerdictText.shownLines(report.text()));
        }
        streams.out().flush();
        return report;
    }

    /** Walks over all servers once, for whatever wants to see them. */
    private Optional<FleetDifference> listed(
            FleetResult result, @Nullable NewFiles files, @Nullable OutputStream table) {
        if (!keepRows()) {
            return Optional.empty();
        }
        try (EarlierRun before = earlier == null ? null : EarlierRun.in(earlier)) {
            FleetResult.Listing listing = result.listing();
            if (files != null) {
                listing.table(files.open("verdicts.csv"));
                listing.denied(files.open("denied.ndjson"), language.language());
            }
            if (table != null) {
                listing.table(table);
            }
            return (before == null ? listing : listing.against(before)).write();
        } catch (IOException | UncheckedIOException unreadable) {
            throw noRun(earlier == null ? Path.of("") : earlier, FileTrouble.cause(unreadable));
        }
    }

    private static CommandFailure noRun(Path directory, IOException failure) {
        return new CommandFailure("--against is " + directory + ", whose " + EarlierRun.TABLE_AND_REPORT + " "
                + FileTrouble.unreadable(failure));
    }
}
