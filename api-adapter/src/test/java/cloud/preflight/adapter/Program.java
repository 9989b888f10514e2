package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A run of the program itself, which ends at the latest when it is closed. Nothing of it is waited for without an end: what its
 * threads did is told instead.
 */
public final class Program implements AutoCloseable {

    private static final long MINUTE = 60;
    private static final long FIVE_MINUTES = 300;
    private static final String CLASSPATH = "CLASSPATH";

    private final Process process;
    private final Path err;

    private Program(Process process, Path err) {
        this.process = process;
        this.err = err;
    }

    /** Starts it in this folder, with nothing but these settings; a CLASSPATH among them has other classes. */
    public static Program start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                environment.containsKey(CLASSPATH)
                        ? List.of(ClassArchive.java(), Main.class.getName())
                        : ClassArchive.command());
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PREFLIGHT_") || name.startsWith("MICRONAUT_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        return new Program(builder.start(), err);
    }

    /** What runs it, whatever the environment says. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(ClassArchive.command());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Where it says it listens. */
    public String url() throws IOException {
        String line = nextLine();
        assertThat(line).as(this::err).startsWith("listening on http");
        return line.substring("listening on ".length());
    }

    /** The next line that it prints. */
    String line() throws IOException {
        String line = nextLine();
        assertThat(line).as(this::err).isNotNull();
        return line;
    }

    private String nextLine() throws IOException {
        return inTime(() -> process.inputReader().readLine());
    }

    /** What can be read before long; a program that is ended has nothing more to read. */
    private <T> T inTime(Callable<T> reading) throws IOException {
        FutureTask<T> read = new FutureTask<>(reading);
        Thread reader = new Thread(read, "reader");
        reader.setDaemon(true);
        reader.start();
        try {
            return read.get(FIVE_MINUTES, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("nothing comes from the program: " + threads(), late);
        } catch (ExecutionException | InterruptedException failure) {
            throw new IOException(failure);
        }
    }

    /** What its threads do. */
    private String threads() {
        try {
            Path said = Files.createTempFile("threads", "");
            String jcmd =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            new ProcessBuilder(jcmd, String.valueOf(pid()), "Thread.print")
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor(MINUTE, TimeUnit.SECONDS);
            String threads = Files.readString(said);
            Files.delete(said);
            return threads + err();
        } catch (IOException | InterruptedException untold) {
            return untold + err();
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Asks it to end: SIGTERM. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Ends it in the middle of whatever it does: SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public int status() throws InterruptedException {
        assertThat(process.waitFor(MINUTE, TimeUnit.SECONDS)).as(this::threads).isTrue();
        return process.exitValue();
    }

    /** Everything that it prints until it ends. */
    String out() throws IOException {
        return new String(inTime(() -> process.getInputStream().readAllBytes()), StandardCharsets.UTF_8);
    }

    public String err() {
        try {
            return Files.readString(err);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
