package cloud.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The program of README.md is the one that a project of its own builds from the installed library and runs. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path PROGRAM = Path.of("src", "it", "embedding", "src", "main", "java", "Ask.java");

    @Test
    void showsTheProgramThatEmbeds() throws IOException {
        assertThat(Files.readString(README)).contains("```java\n" + Files.readString(PROGRAM) + "```\n");
    }
}
