package cloud.preflight.adapter.command;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: answers the questions in files. */
@Command(
        name = "check",
        description = "Answer the questions in files.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:nothing denied; with --strict, everything allowed",
            "1:something denied; with --strict, or undetermined",
            "2:something could not be read"
        })
final class CheckCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print what the service would answer, one line a question.")
    private boolean json;

    @Option(names = "--strict", description = "Count what is undetermined as denied in the exit status.")
    private boolean strict;

    @Mixin
    private ProfileOption profile;

    @Mixin
    private LanguageOption language;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A question as JSON; '-' is standard input.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Language chosen = language.language();
        Preflight preflight = Preflight.create(profile.profile());
        Printer printer = json ? Printer.json(preflight, chosen) : Printer.text(new VerdictText(Ansi.AUTO, chosen));
        Check check = new Check(
                preflight,
                printer,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        files.forEach(check::file);
        return check.exitStatus(strict);
    }
}
