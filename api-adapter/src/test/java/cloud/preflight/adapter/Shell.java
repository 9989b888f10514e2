package cloud.preflight.adapter;

import cloud.preflight.openstack.Block;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A run of commands as a reader at the root of the project types them, but in a folder where they may leave things. */
final class Shell {

    /** The jar is made after the tests: what it would run is run from where its classes are now. */
    private static final String JAVA = """
            java() {
              [ "$1 $2" = "-jar api-adapter/target/preflight.jar" ] || return 127
              shift 2
              "$JAVA" @"$FLAGS" "$@"
            }
            """;

    /** No page has commands that take so long. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** What commands read. */
    private static final List<String> SEEN = List.of("examples", "docs");

    private final Path folder;

    private Shell(Path folder) {
        this.folder = folder;
    }

    /** Whether a program is on the path. */
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /**
     * Runs them one after the other, each whatever became of the one before, with this data directory. Those that have not
     * ended after a few minutes are ended, and fail.
     */
    static Shell run(Path folder, String data, List<String> commands) throws IOException, InterruptedException {
        return run(folder, data, commands, LONGEST);
    }

    static Shell run(Path folder, String data, List<String> commands, Duration longest)
            throws IOException, InterruptedException {
        for (String seen : SEEN) {
            Files.createSymbolicLink(folder.resolve(seen), Block.ROOT.resolve(seen));
        }
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script(commands))
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PREFLIGHT_"));
        environment.put("PREFLIGHT_DATA_DIR", data);
        environment.put("JAVA", ClassArchive.java());
        environment.put("FLAGS", ClassArchive.FLAGS.toString());
        Shell shell = new Shell(folder);
        shell.await(builder.start(), longest);
        for (String seen : SEEN) {
            Files.delete(folder.resolve(seen));
        }
        return shell;
    }

    private void await(Process process, Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            List<ProcessHandle> running = process.descendants().toList();
            process.destroyForcibly();
            running.forEach(ProcessHandle::destroyForcibly);
            throw new AssertionError("after " + longest + " still running: "
                    + running.stream()
                            .map(one -> one.info().commandLine().orElse("?"))
                            .toList()
                    + "\n" + out() + err());
        }
    }

    private static String script(List<String> commands) {
        StringBuilder script = new StringBuilder(JAVA);
        commands.forEach(command -> script.append(command).append("\necho $? >> statuses\n"));
        return script.toString();
    }

    /** The exit status of each command. */
    List<String> statuses() {
        return text("statuses").lines().toList();
    }

    /** What all of them printed. */
    String out() {
        return text("out");
    }

    /** What all of them printed on standard error. */
    String err() {
        return text("err");
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
