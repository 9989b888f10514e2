package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program itself asked of a fleet, where it can't come to its end: it says why, and leaves nothing. */
@DisabledOnOs(OS.WINDOWS)
class FleetProgramTest {

    /** More than stands in a pipe that nobody reads. */
    private static final int MUCH = 1 << 20;

    @TempDir
    private Path folder;

    private Path temporary;
    private Path out;
    private Process process;

    @BeforeEach
    void make() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
        out = folder.resolve("new").resolve("out");
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Starts it behind these words, on what is written into it. */
    private void start(String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        List<String> java = ClassArchive.command();
        command.add(java.get(0));
        command.addAll(List.of("-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary));
        command.addAll(java.subList(1, java.size()));
        command.addAll(List.of("fleet", "--out", out.toString(), "-"));
        process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
    }

    private void write(int bytes) throws IOException {
        OutputStream in = process.getOutputStream();
        for (int i = 0, written = 0; written < bytes; i++) {
            byte[] line =
                    ("{\"server\":{\"id\":\"s" + i + "\",\"status\":\"ACTIVE\"}}\n").getBytes(StandardCharsets.UTF_8);
            in.write(line);
            written += line.length;
        }
        in.flush();
    }

    private void endsWith(int status, String said) throws Exception {
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(err).startsWith(said).hasLineCount(1);
        assertThat(process.exitValue()).isEqualTo(status);
        assertThat(temporary).isEmptyDirectory();
        assertThat(out.getParent()).doesNotExist();
        assertThat(folder.resolve("printed")).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalEndsItAndNothingIsWritten(String signal, int status) throws Exception {
        assumeThat(Shell.has("kill") && Shell.has("env")).isTrue();
        start("env", "--default-signal=" + signal);
        // Once the last of it is written, the first of it is read.
        write(MUCH);
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        endsWith(status, "interrupted: nothing is written");
    }

    @Test
    void aDiskThatIsFullWhileRecordsGoThereIsSaid() throws Exception {
        // What may have no bytes can't be written, as on a disk that is full.
        start("sh", "-c", "ulimit -f 0; exec \"$@\"", "sh");
        write(1);
        process.getOutputStream().close();
        endsWith(2, "a temporary file can't be written: ");
    }
}
