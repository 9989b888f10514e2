package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --profile FILE}. */
class ProfileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-policys: 3                 | max-policys",
                "max-policies: many             | max-policies",
                "max-policies: -1               | max-policies",
                "max-policies: [1]              | max-policies",
                "restore-az-pairs: [[a, b, c]]  | restore-az-pairs[0]",
                "disabled-operations: [nothing] | disabled-operations",
                "backup-azs: az1                | backup-azs",
                "provider-id: ''                | provider-id",
                "default-account: {age: 3}      | age",
                "- a list                       | mapping",
                "'{'                            | YAML"
            })
    void aFaultyProfileIsOneLineThatNamesFileAndKey(String yaml, String named) {
        String profile = Questions.write(folder, "profile.yaml", yaml.replace("'{'", "{"));
        for (String[] command : new String[][] {
            {"check", "--profile", profile, Questions.write(folder, "q.json", Questions.ALLOWED)},
            {"serve", "--port", "0", "--profile", profile},
            {"version", "--profile", profile}
        }) {
            Run run = Run.of(command);
            assertThat(run.status()).as(yaml).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith(profile + ": ").contains(named).hasLineCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"missing.yaml, does not exist", "'', is a directory", "q.json/x, not a directory"})
    void aProfileThatIsNoFileIsOneLineThatSaysWhy(String name, String reason) {
        String profile = folder.resolve(name).toString();
        Run run = Run.of("check", "--profile", profile, Questions.write(folder, "q.json", Questions.ALLOWED));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(profile + ": the profile can't be read: " + reason + "\n");
    }

    @Test
    void aProfileThatIsNoUtf8IsOneLine() throws IOException {
        Path profile = Files.write(
                folder.resolve("profile.yaml"), "provider-id: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Run run = Run.of("version", "--profile", profile.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(profile + ": the profile can't be read: is not UTF-8, nor UTF-16 with a byte-order mark\n");
    }

    @Test
    void anotherProfileIsAnotherRuleset() {
        String profile = Questions.write(folder, "profile.yaml", "max-policies: 3\n");
        assertThat(Run.of("version", "--profile", profile).lines().get(1))
                .startsWith("ruleset ")
                .isNotEqualTo(Run.of("version").lines().get(1));
    }

    @Test
    void anEmptyProfileIsTheDefault() {
        String profile = Questions.write(folder, "profile.yaml", "");
        assertThat(Run.of("version", "--profile", profile).lines())
                .isEqualTo(Run.of("version").lines());
    }
}
