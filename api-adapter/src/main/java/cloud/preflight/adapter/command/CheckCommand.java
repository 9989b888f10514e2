package cloud.preflight.adapter.command;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.answers.Answers;
import cloud.preflight.catalog.Language;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.request.RequestValidation.Valid;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: answers questions, as documents or put together from native files. */
@Command(
        name = "check",
        description = "Answer the questions in files, or one that is put together from native files.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:everything allowed",
            "1:something denied; with --strict, or undetermined",
            "2:something could not be read, or a flag is wrong, whatever else there is",
            "3:nothing denied, but something undetermined: a missing fact could still deny it"
        },
        footer = {"", "On a terminal decisions are coloured, unless NO_COLOR is in the environment."})
final class CheckCommand implements Callable<Integer> {

    private final Streams streams;

    @Option(names = "--json", description = "Print what the service would answer, one line a question.")
    private boolean json;

    @Option(
            names = "--explain",
            description =
                    "Say what came of every rule and which facts it looked at. With --json, what the service answers"
                            + " when it is asked to explain.")
    private boolean explain;

    @Option(names = "--strict", description = "Exit with status 1 where something is undetermined.")
    private boolean strict;

    @Option(names = "--ndjson", description = "Read every file as one question a line.")
    private boolean ndjson;

    @Mixin
    private ProfileOption profile;

    @Mixin
    private AssumeEmptyOption assumeEmpty;

    @Mixin
    private LanguageOption language;

    @ArgGroup(exclusive = false, multiplicity = "0..1", heading = "%nA question from native files:%n")
    private NativeQuestion question = new NativeQuestion();

    @Parameters(
            paramLabel = "FILE",
            description = "A question as JSON, or one a line where the name ends in .ndjson; '-' is standard input.")
    private List<Path> files = List.of();

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Language chosen = language.language();
        Preflight preflight = Preflight.create(assumeEmpty.over(profile.profile()));
        Answers plain = new Answers(preflight);
        Answers answers = explain ? plain.explained() : plain;
        if (!question.asked() && files.isEmpty()) {
            throw new CommandFailure("check needs a FILE, or --operation with --facts or --live");
        }
        Tally tally = question.asked() ? question(preflight, answers, chosen) : files(answers, chosen);
        streams.out().flush();
        if (tally.questions() > 1 && (!json || streams.terminal())) {
            streams.err().println(tally);
        }
        return tally.exitStatus(strict);
    }

    private Tally question(Preflight preflight, Answers answers, Language chosen) {
        question.refuse(files);
        Valid request = question.request(preflight.profile(), streams);
        Needs needs = explain ? preflight.needsToExplain(request.request()) : preflight.needs(request.request());
        Facts facts = question.facts(needs, streams);
        try (Check check = check(answers, chosen, WayOut.inFiles(facts.sections()))) {
            check.question(question.name(), request, facts);
            return check.tally();
        }
    }

    private Tally files(Answers answers, Language chosen) {
        try (Check check = check(answers, chosen, WayOut.inQuestion())) {
            files.forEach(file -> check.file(file, ndjson));
            return check.tally();
        }
    }

    private Check check(Answers answers, Language chosen, WayOut wayOut) {
        Printer printer =
                json ? Printer.json(answers, chosen) : Printer.text(new VerdictText(Ansi.AUTO, chosen, wayOut));
        return new Check(answers, printer, Progress.of(files, "answered", streams, System::nanoTime), streams);
    }
}
