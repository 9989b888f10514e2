package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What runs the commands of pages. */
class ShellTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void aCommandThatHangsFailsAndIsEnded() {
        List<String> commands = List.of("tail -f /dev/null", "echo never");
        assertThatThrownBy(() -> Shell.run(folder, "data", commands, Duration.ofSeconds(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("after PT1S still running");
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/tail"))
                .forEach(process -> process.onExit().join());
    }
}
