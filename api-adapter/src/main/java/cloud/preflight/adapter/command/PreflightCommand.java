package cloud.preflight.adapter.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code preflight} command; alone it prints the help. */
@Command(
        name = "preflight",
        description = "Says no early, exactly, and says why: would a backup, restore or policy operation be allowed?",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        subcommands = {ServeCommand.class, CheckCommand.class, CodesCommand.class, VersionCommand.class})
public final class PreflightCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs the command on the process's own streams and gives its exit status. */
    public static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = commandLine(out, err).execute(arguments);
        out.flush();
        return status;
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new PreflightCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> Failures.report(failure, err));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
