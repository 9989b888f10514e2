package cloud.preflight.fleet;

import cloud.preflight.openstack.DumpPlace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds the files of a dump, in the order in which they count. */
public final class DumpFiles {

    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(path -> String.valueOf(path.getFileName()), DumpNames.ORDER);

    private final UnaryOperator<InputStream> counted;
    private final List<DumpInput> found = new ArrayList<>();
    private final Deque<Path> above = new ArrayDeque<>();

    private DumpFiles(UnaryOperator<InputStream> counted) {
        this.counted = counted;
    }

    /**
     * What is in these files and directories, in this order; in a directory by the code points of the names. Of a directory
     * only what is called {@code .json}, {@code .ndjson} or {@code .jsonl} is read, with or without {@code .gz}.
     *
     * @param counted what becomes of the stream of a file's bytes as they are on disk
     * @throws IOException when a directory can't be read, or leads back to itself
     */
    public static List<DumpInput> of(List<Path> files, UnaryOperator<InputStream> counted) throws IOException {
        DumpFiles finder = new DumpFiles(counted);
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                finder.directory(file, file);
            } else {
                finder.add(file, List.of(String.valueOf(file.getFileName())));
            }
        }
        return List.copyOf(finder.found);
    }

    /** Standard input, or what else has no name: {@code name} is what it is called in a report. */
    public static DumpInput unnamed(String name, DumpInput.Source source) {
        return new DumpInput(name, DumpInput.Form.EITHER, DumpPlace.anywhere(), source);
    }

    /** All facts of a project as one answer, which are that project's whatever the documents say. */
    public static DumpInput ofProject(String name, String project, DumpInput.Source source) {
        return new DumpInput(name, DumpInput.Form.ANSWER, new DumpPlace(Optional.empty(), project, true), source);
    }

    private void directory(Path given, Path directory) throws IOException {
        Path real = directory.toRealPath();
        if (above.contains(real)) {
            throw new FileSystemLoopException(directory.toString());
        }
        above.push(real);
        List<Path> entries;
        try (Stream<Path> listed = Files.list(directory)) {
            entries = listed.sorted(BY_NAME).toList();
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                directory(given, entry);
            } else if (DumpNames.isDump(String.valueOf(entry.getFileName()))) {
                add(entry, below(given, entry));
            }
        }
        above.pop();
    }

    private void add(Path file, List<String> below) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        String folder = parent == null ? "" : String.valueOf(parent.getFileName());
        found.add(DumpNames.input(file.toString(), below, folder, new DumpFile(file, counted)));
    }

    private static List<String> below(Path given, Path file) {
        List<String> names = new ArrayList<>();
        given.relativize(file).forEach(name -> names.add(name.toString()));
        return names;
    }
}
