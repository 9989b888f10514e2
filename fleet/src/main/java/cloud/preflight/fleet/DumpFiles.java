package cloud.preflight.fleet;

import cloud.preflight.facts.Section;
import cloud.preflight.openstack.DumpPlace;
import cloud.preflight.openstack.SectionJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds the files of a dump, in the order in which they count. */
public final class DumpFiles {

    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(path -> String.valueOf(path.getFileName()), CodePoints.ORDER);

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
                finder.add(file, DumpPlace.DEFAULT_PROJECT);
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
            } else if (form(entry) != DumpInput.Form.EITHER) {
                add(entry, project(given, entry));
            }
        }
        above.pop();
    }

    /** The directory one below the given one, unless it is called by what is in it. */
    private static String project(Path given, Path file) {
        Path below = given.relativize(file);
        String name = below.getName(0).toString();
        return below.getNameCount() == 1 || section(name).isPresent() ? DumpPlace.DEFAULT_PROJECT : name;
    }

    private void add(Path file, String project) {
        Optional<Section> section = section(DumpFile.unpackedName(file));
        Path parent = file.toAbsolutePath().normalize().getParent();
        if (section.isEmpty() && parent != null) {
            section = section(String.valueOf(parent.getFileName()));
        }
        found.add(new DumpInput(
                file.toString(), form(file), new DumpPlace(section, project, false), new DumpFile(file, counted)));
    }

    private static DumpInput.Form form(Path file) {
        String name = DumpFile.unpackedName(file);
        if (name.endsWith(".json")) {
            return DumpInput.Form.ANSWER;
        }
        return name.endsWith(".ndjson") || name.endsWith(".jsonl") ? DumpInput.Form.LINES : DumpInput.Form.EITHER;
    }

    /** The section that a name starts with. */
    private static Optional<Section> section(String name) {
        return Arrays.stream(Section.values())
                .filter(section -> name.startsWith(section.id()) || name.startsWith(SectionJson.single(section)))
                .findFirst();
    }
}
