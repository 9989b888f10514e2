package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.adapter.log.LogSettings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.PicocliException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The {@code preflight} command; alone it prints the help. */
@Command(
        name = PreflightCommand.NAME,
        description = "Says no early, exactly, and says why: would a backup, restore or policy operation be allowed?",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        footer = {"", "NO_COLOR in the environment turns colour off, which is used on a terminal alone."})
public final class PreflightCommand implements Runnable {

    static final String NAME = "preflight";

    private static final int BUFFER = 1 << 16;

    @Spec
    private CommandSpec spec;

    private PreflightCommand() {}

    /** Runs the command on these streams and gives its exit status. */
    public static int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        SureOutput output = new SureOutput(out, failure -> new CommandFailure("standard output can't be written"));
        PrintStream bufferedOut =
                new PrintStream(new BufferedOutputStream(output, BUFFER), false, StandardCharsets.UTF_8);
        Streams streams = new Streams(
                in,
                bufferedOut,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                isTerminal(err, System.err, "2"),
                isTerminal(out, System.out, "1"));
        int status = execute(streams, arguments);
        if (output.isBroken()) {
            return ExitCode.USAGE;
        }
        try {
            bufferedOut.flush();
            return status;
        } catch (CommandFailure unwritten) {
            return Failures.report(unwritten, NAME, streams.err());
        }
    }

    private static int execute(Streams streams, String... arguments) {
        try {
            refuseWrongLogs();
            String[] given = AsGiven.arguments(arguments);
            return commandLine(streams, given).execute(given);
        } catch (RuntimeException | Error failure) {
            return Failures.report(failure, NAME, streams.err());
        }
    }

    private static void refuseWrongLogs() {
        try {
            LogSettings.of(System.getenv());
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()));
        }
    }

    /** What fails beside a command too, the help that can't be printed for instance: picocli would print its stack. */
    private static int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (PicocliException known) {
            throw known;
        } catch (RuntimeException failure) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), NAME, failure);
        }
    }

    /** Where there is no such file, the console tells, which sees standard output instead. */
    private static boolean isTerminal(OutputStream used, OutputStream standard, String descriptor) {
        if (!used.equals(standard)) {
            return false;
        }
        try {
            String device =
                    Files.readSymbolicLink(Path.of("/proc/self/fd", descriptor)).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException elsewhere) {
            return System.console() != null;
        }
    }

    /** What is run, on these streams: the command with everything that it can do. */
    public static CommandLine commandLine(InputStream in, PrintStream out, PrintStream err) {
        return commandLine(new Streams(in, out, err, false));
    }

    /** With all commands, or only the one that is asked for: looking at everybody's flags is a good part of a short run. */
    private static CommandLine commandLine(Streams streams, String... arguments) {
        Map<String, Supplier<Object>> commands = commands(streams);
        CommandLine line = new CommandLine(new PreflightCommand());
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            line.addSubcommand(arguments[0], commands.get(arguments[0]).get());
        } else {
            commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
            line.addSubcommand(new HelpCommand());
        }
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .registerConverter(Path.class, new FileNames())
                .setExecutionStrategy(PreflightCommand::execute)
                .setExitCodeExceptionMapper(failure -> ExitCode.USAGE)
                .setParameterExceptionHandler((failure, given) -> Failures.wrongUse(failure))
                .setExecutionExceptionHandler(
                        (failure, asked, parsed) -> Failures.report(failure, asked.getCommandName(), streams.err()));
    }

    /** In the order in which the help has them. */
    private static Map<String, Supplier<Object>> commands(Streams streams) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("serve", ServeCommand::new);
        commands.put("check", () -> new CheckCommand(streams));
        commands.put("test", () -> new TestCommand(streams));
        commands.put("fleet", () -> new FleetCommand(streams));
        commands.put("inventory", () -> new InventoryCommand(streams));
        commands.put("codes", CodesCommand::new);
        commands.put("token", TokenCommand::new);
        commands.put("replay", () -> new ReplayCommand(streams));
        commands.put("version", VersionCommand::new);
        return commands;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
