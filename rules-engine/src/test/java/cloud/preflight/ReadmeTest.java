package cloud.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path EXAMPLE = Path.of("src/test/java/cloud/preflight/ReadmeExample.java");

    @Test
    void showsCodeThatCompiles() throws IOException {
        String readme = Files.readString(README);
        String shown = readme.substring(readme.indexOf("```java") + "```java".length());
        assertThat(lines(Files.readString(EXAMPLE))).containsSequence(lines(shown.substring(0, shown.indexOf("```"))));
    }

    @Test
    void showsCodeThatSaysNo() {
        assertThat(ReadmeExample.verdict().primary().orElseThrow().row()).isEqualTo(ErrorCode.TARGET_VOLUME_TOO_SMALL);
    }

    private static List<String> lines(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
