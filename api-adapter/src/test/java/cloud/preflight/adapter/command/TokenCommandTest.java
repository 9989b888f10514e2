package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code token new}. */
class TokenCommandTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("tokens");
    }

    private Run run(String... arguments) {
        return Run.of(arguments);
    }

    @Test
    void printsTheTokenAloneAndKeepsItsHash() throws Exception {
        Run first = run("token", "new", "--project", "p", "--tokens", file().toString());
        Run second = run("token", "new", "--project=p", "--tokens=" + file());
        assertThat(first.status()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).matches("[A-Za-z0-9_-]{43}\n").isNotEqualTo(second.out());
        assertThat(Files.readAllLines(file())).hasSize(2).allMatch(line -> line.matches("p:[0-9a-f]{64}"));
        assertThat(Files.readString(file()))
                .doesNotContain(first.out().strip(), second.out().strip());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        Run run = run("token", "new", "--project", "p", "--tokens", folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("the token file " + folder + " can't be read or written\n");
    }

    @Test
    void aProjectThatCanHaveNoneIsNamed() {
        assertRefused("", "--project has 0 characters, must have from 1 to 255\n");
        assertRefused("p".repeat(256), "--project has 256 characters, must have from 1 to 255\n");
        assertRefused("#p", "--project must not start with # and have no control characters\n");
        assertRefused("a\nb", "--project must not start with # and have no control characters\n");
        assertThat(file()).doesNotExist();
    }

    private void assertRefused(String project, String err) {
        Run run = run("token", "new", "--project", project, "--tokens", file().toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(err);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(run("token").status()).isEqualTo(2);
        assertThat(run("token").err()).contains("new");
        assertThat(run("token", "old", "--project", "p").status()).isEqualTo(2);
        Run run = run("token", "new", "--tokens", file().toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--project");
        assertThat(file()).doesNotExist();
    }
}
