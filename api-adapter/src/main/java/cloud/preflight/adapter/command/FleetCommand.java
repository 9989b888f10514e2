package cloud.preflight.adapter.command;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.fleet.FleetDifference;
import cloud.preflight.fleet.FleetDifference.Change;
import cloud.preflight.fleet.FleetReport;
import cloud.preflight.fleet.FleetResult;
import cloud.preflight.fleet.FleetRun;
import cloud.preflight.fleet.FleetSettings;
import cloud.preflight.fleet.SpillFailure;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fleet}: asks an operation of every server. */
@Command(
        name = "fleet",
        description = "Ask an operation of every server that dumps or an inventory hold, and count the answers.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:everything allowed",
            "1:something denied; with --fail-on-new, newly denied",
            "2:something could not be read or a list is cut short, or a flag is wrong, whatever else there is",
            "3:nothing denied, but something undetermined: a missing fact could still deny it"
        })
final class FleetCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    private final Streams streams;

    @Option(
            names = "--operation",
            paramLabel = "protect|restore",
            defaultValue = "protect",
            description =
                    "What is asked of each server: to back it up, or to restore its newest available backup to it."
                            + " Default: ${DEFAULT-VALUE}.")
    private String operation;

    @Mixin
    private FleetInputs inputs;

    @Mixin
    private ProfileOption profile;

    @Mixin
    private AssumeEmptyOption assumeEmpty;

    @Mixin
    private FleetOutputs outputs;

    @Option(names = "--fail-on-new", description = "With --against, status 1 for a server that is newly denied only.")
    private boolean failOnNew;

    FleetCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        outputs.refuseWrongUse(failOnNew);
        Operation asked = operation();
        Preflight preflight = Preflight.create(assumeEmpty.over(profile.profile()));
        FleetWatch watch = new FleetWatch(streams);
        Interruption word = Interruption.says("interrupted: nothing is written", streams);
        try (FleetInputs.Opened opened = inputs.open(watch, streams, outputs);
                FleetRun run = new FleetRun(preflight, asked, settings(opened, watch))) {
            return ask(run, opened, watch);
        } catch (SpillFailure full) {
            throw new CommandFailure("a temporary file " + FileTrouble.unwritable(FileTrouble.cause(full)));
        } catch (Unavailable away) {
            throw new CommandFailure(away.reason());
        } finally {
            watch.end();
            word.over();
        }
    }

    private int ask(FleetRun run, FleetInputs.Opened opened, FleetWatch watch) {
        watch.reading(opened.size());
        run.read(opened.inputs());
        watch.deciding(run.records());
        run.decide();
        watch.end();
        FleetReport report = outputs.write(run.result(), streams);
        report.difference().ifPresent(this::sayRules);
        return say(
                run.result(),
                report.difference().map(since -> since.of(Change.NEWLY_DENIED)).orElse(null));
    }

    /** Whatever is printed: what has changed may be no server. */
    private void sayRules(FleetDifference since) {
        if (since.otherRules() || since.otherProfile()) {
            String what = since.otherRules() ? "OTHER RULES" : "ANOTHER PROFILE";
            streams.err().println(VerdictText.shown(what + " decided " + since.against()));
        }
    }

    private Operation operation() {
        return Operation.of(operation)
                .filter(known -> known == Operation.PROTECT || known == Operation.RESTORE)
                .orElseThrow(() -> new CommandFailure("--operation is " + operation + ", must be protect or restore"));
    }

    private FleetSettings settings(FleetInputs.Opened opened, FleetWatch watch) {
        return new FleetSettings(
                Runtime.getRuntime().availableProcessors(), opened.partitions(), outputs.keepRows(), watch);
    }

    /** Says on standard error what the exit status stands for, and gives that. */
    private int say(FleetResult result, @Nullable Long newlyDenied) {
        try {
            result.firstUnreadable(SHOWN).forEach(line -> streams.err().println(VerdictText.shown(line)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (result.unreadable() > SHOWN) {
            streams.err().println(result.unreadable() - SHOWN + " more can't be read");
        }
        result.cutShort()
                .forEach(list -> streams.err()
                        .println(VerdictText.shown(list.section().id() + " of project " + list.project()
                                + ": every page says next: the other pages are wanted too")));
        Tally tally = Tally.of(result);
        streams.err().println(tally.ofServers());
        return newlyDenied != null && failOnNew ? tally.exitStatusOf(newlyDenied > 0) : tally.exitStatus(false);
    }
}
