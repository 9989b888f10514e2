package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Examined.Outcome;
import cloud.preflight.adapter.command.Failures.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test}: asks files that say what they expect, and tells where the answer differs. */
@Command(
        name = "test",
        description =
                "Ask questions that also hold the expected verdict (any of its fields; what is given must be so) and"
                        + " perhaps a profile (the keys that differ), and tell where the answer differs.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:every answer is as expected",
            "1:some answer differs",
            "2:some file could not be read or expects nothing, or a flag is wrong"
        })
final class TestCommand implements Callable<Integer> {

    private static final String ENDING = ".json";

    private final Streams streams;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write a report there, in the XML of JUnit.")
    private @Nullable Path junit;

    @Mixin
    private LanguageOption language;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE-or-DIRECTORY",
            description = "Files, '-' for standard input, or directories, whose files that end in .json are taken.")
    private List<Path> given = List.of();

    TestCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Examination examination = new Examination(language.language(), streams);
        List<Examined> examined = new ArrayList<>();
        for (Path file : given.stream().flatMap(TestCommand::files).toList()) {
            Examined result = examination.examine(file);
            examined.add(result);
            switch (result.outcome()) {
                case AS_EXPECTED -> {}
                case DIFFERENT -> streams.out().println(result.line());
                case UNREADABLE -> {
                    streams.out().flush();
                    streams.err().println(result.line());
                }
            }
        }
        report(examined);
        return summary(examined);
    }

    private static Stream<Path> files(Path given) {
        if (!Files.isDirectory(given)) {
            return Stream.of(given);
        }
        List<Path> files;
        try (Stream<Path> walked = Files.walk(given)) {
            files = walked.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            IOException cause = FileTrouble.cause(unreadable);
            throw FileTrouble.unreadable(within(given, cause), cause);
        }
        if (files.isEmpty()) {
            throw new CommandFailure(given + ": has no file that ends in " + ENDING);
        }
        return files.stream();
    }

    /** The directory in a directory that is the trouble. */
    private static Path within(Path given, IOException unreadable) {
        return unreadable instanceof FileSystemException named && named.getFile() != null
                ? Path.of(named.getFile())
                : given;
    }

    private void report(List<Examined> examined) {
        if (junit == null) {
            return;
        }
        try {
            JUnitReport.write(junit, examined);
        } catch (IOException failure) {
            throw FileTrouble.unwritable(junit, failure);
        }
    }

    private int summary(List<Examined> examined) {
        long different = count(examined, Outcome.DIFFERENT);
        long unreadable = count(examined, Outcome.UNREADABLE);
        streams.out()
                .println(examined.size() + " files: " + count(examined, Outcome.AS_EXPECTED) + " as expected, "
                        + different + " different, " + unreadable + " not readable");
        streams.out().flush();
        if (unreadable > 0) {
            return ExitCode.USAGE;
        }
        return different > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static long count(List<Examined> examined, Outcome outcome) {
        return examined.stream().filter(result -> result.outcome() == outcome).count();
    }
}
