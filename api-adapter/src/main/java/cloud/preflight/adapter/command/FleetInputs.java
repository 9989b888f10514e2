package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.facts.Section;
import cloud.preflight.fleet.DumpFiles;
import cloud.preflight.fleet.DumpInput;
import cloud.preflight.fleet.FleetSettings;
import cloud.preflight.inventory.Inventory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the servers of a fleet are: in dumps, or in an inventory. */
final class FleetInputs {

    private static final Path STANDARD_INPUT = Path.of("-");
    private static final Path THE_CLOUD = Path.of("the cloud");
    /** Where nobody knows how much comes. */
    private static final int USUAL_PARTITIONS = 256;

    @Mixin
    private DataOption data;

    @Option(names = "--live", description = "Ask the cloud itself.")
    private boolean live;

    @Parameters(
            paramLabel = "FILE-or-DIRECTORY",
            description =
                    "Dumps of native documents, plain or .gz: .json is an answer of an API, .ndjson and .jsonl are"
                            + " an answer or a document a line; of a directory all such files; '-' is standard input.")
    private List<Path> files = List.of();

    /** The inputs, open as far as they have to be. */
    record Opened(List<DumpInput> inputs, @Nullable AutoCloseable source) implements AutoCloseable {

        /** How many bytes there are to read; negative where nobody knows. */
        long size() {
            long size = 0;
            for (DumpInput input : inputs) {
                if (input.source().size().isEmpty()) {
                    return -1;
                }
                size += input.source().size().getAsLong();
            }
            return size;
        }

        int partitions() {
            boolean packed = inputs.stream().anyMatch(input -> input.name().endsWith(".gz"));
            return size() < 0 ? USUAL_PARTITIONS : FleetSettings.partitionsFor(size(), packed);
        }

        @Override
        public void close() {
            if (source != null) {
                FleetInputs.close(source);
            }
        }
    }

    Opened open(FleetWatch watch, Streams streams, FleetOutputs outputs) {
        if (live && (!files.isEmpty() || data.given())) {
            throw new CommandFailure(
                    "--live and " + (data.given() ? "--data" : "a FILE") + " are not possible together");
        }
        if (live) {
            return asked(streams);
        }
        if (!files.isEmpty() && data.given()) {
            throw new CommandFailure("--data and a FILE are not possible together");
        }
        if (files.isEmpty()) {
            return kept();
        }
        files.stream().filter(Files::isDirectory).forEach(outputs::refuseWithin);
        return new Opened(dumps(watch, streams), null);
    }

    /** All that the cloud has of the project that is signed in to, in files of ours until the end. */
    private static Opened asked(Streams streams) {
        Gathered gathered = new Gathered(List.of(), streams);
        gathered.from(THE_CLOUD);
        try (SignedInCloud cloud = SignedInCloud.open(Environment::value)) {
            for (Section section : Section.values()) {
                cloud.facts().list(cloud.project(), section, gathered);
            }
            gathered.end();
            return new Opened(
                    List.of(DumpFiles.ofProject(THE_CLOUD.toString(), cloud.project(), gathered::facts)), gathered);
        } catch (IOException | RuntimeException failure) {
            close(gathered);
            throw failure instanceof IOException full
                    ? Gathered.noRoom(full)
                    : SignedInCloud.failure((RuntimeException) failure);
        }
    }

    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception left) {
            throw new CommandFailure("a temporary file could not be removed");
        }
    }

    private Opened kept() {
        if (!data.given() && !data.inEnvironment()) {
            throw new CommandFailure("fleet needs a FILE or a DIRECTORY, or --data for an inventory");
        }
        Inventory inventory = data.given() ? data.inDirectory() : data.inventory();
        if (inventory.absent()) {
            throw new CommandFailure("nothing is kept in " + (data.given() ? data.directory() : data.place()));
        }
        return new Opened(
                inventory.projects().stream()
                        .map(project -> DumpFiles.ofProject(
                                "the inventory of " + project, project, () -> inventory.facts(project)))
                        .toList(),
                inventory);
    }

    private List<DumpInput> dumps(FleetWatch watch, Streams streams) {
        List<DumpInput> inputs = new ArrayList<>();
        for (Path file : files) {
            if (file.equals(STANDARD_INPUT)) {
                inputs.add(DumpFiles.unnamed("-", () -> withoutClose(streams.in())));
                continue;
            }
            try {
                if (!Files.exists(file)) {
                    throw new NoSuchFileException(file.toString());
                }
                inputs.addAll(DumpFiles.of(List.of(file), watch::counted));
            } catch (FileSystemLoopException loop) {
                throw new CommandFailure(loop.getFile() + ": leads back to a directory that it is in");
            } catch (IOException unreadable) {
                throw FileTrouble.unreadable(within(file, unreadable), unreadable);
            }
        }
        if (inputs.isEmpty()) {
            throw new CommandFailure(files.get(0) + ": has no file that ends in .json, .ndjson or .jsonl");
        }
        return inputs;
    }

    /** Standard input is not ours to close. */
    private static InputStream withoutClose(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // It stays open.
            }
        };
    }

    /** The directory in a directory that is the trouble. */
    private static Path within(Path given, IOException unreadable) {
        return unreadable instanceof FileSystemException named && named.getFile() != null
                ? Path.of(named.getFile())
                : given;
    }
}
