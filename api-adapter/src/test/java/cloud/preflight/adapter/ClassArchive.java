package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of the program, and an archive of those that its start loads, as {@code make-archive} makes one of what is
 * delivered: the tests start the program some hundred times. It is made by the first test that starts it, and again once
 * anything on the class path is another.
 */
final class ClassArchive {

    private static final Path PLACE = Path.of("target", "archive").toAbsolutePath();
    private static final Path ARCHIVE = PLACE.resolve("classes.jsa");
    private static final Path STAMP = PLACE.resolve("made-of");
    private static final Path TESTS = Path.of("target", "test-classes").toAbsolutePath();

    /** What stands between {@code java} and the arguments of the program, as a file that {@code java} reads. */
    static final Path FLAGS = made();

    private ClassArchive() {}

    /** What starts the program, in front of its arguments. */
    static List<String> command() {
        return List.of(java(), "@" + FLAGS);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path made() {
        try {
            Files.createDirectories(PLACE);
            // The tests run in more than one program.
            try (FileChannel one =
                    FileChannel.open(PLACE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                one.lock();
                make(parts());
                return PLACE.resolve("flags");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the tests themselves are of, the program has no part of. */
    private static List<Path> parts() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .map(Path::of)
                .filter(part -> Files.exists(part) && !part.equals(TESTS))
                .toList();
    }

    private static void make(List<Path> parts) throws IOException, InterruptedException {
        String stamp = stamp(parts);
        if (Files.exists(STAMP) && Files.readString(STAMP).equals(stamp)) {
            return;
        }
        List<String> jars = new ArrayList<>();
        for (Path part : parts) {
            jars.add(Files.isDirectory(part) ? jar(part, PLACE.resolve(jars.size() + ".jar")) : part.toString());
        }
        String path = String.join(File.pathSeparator, jars);
        train(path);
        // The second compiler would take longer than most runs do.
        Files.writeString(PLACE.resolve("flags"), """
                -XX:TieredStopAtLevel=1
                "-XX:SharedArchiveFile=%s"
                -cp "%s"
                %s
                """.formatted(ARCHIVE, path, Main.class.getName()));
        Files.writeString(STAMP, stamp);
    }

    private static String stamp(List<Path> parts) throws IOException {
        StringBuilder stamp = new StringBuilder(System.getProperty("java.home"));
        for (Path part : parts) {
            try (Stream<Path> files = Files.walk(part)) {
                stamp.append('\n')
                        .append(part)
                        .append(files.map(file -> file.toFile().lastModified())
                                .collect(Collectors.summarizingLong(Long::longValue)));
            }
        }
        return stamp.toString();
    }

    /** Of directories there is no archive. */
    private static String jar(Path classes, Path jar) {
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file=" + jar,
                        "-C",
                        classes.toString(),
                        ".");
        assertThat(status).isZero();
        return jar.toString();
    }

    private static void train(String path) throws IOException, InterruptedException {
        Files.deleteIfExists(ARCHIVE);
        Path said = PLACE.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ArchiveClassesAtExit=" + ARCHIVE,
                        "-cp",
                        path,
                        Training.class.getName())
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PREFLIGHT_") || name.startsWith("MICRONAUT_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int status = builder.start().waitFor();
        assertThat(ARCHIVE).as("%d %s", status, Files.readString(said)).isNotEmptyFile();
    }
}
