package cloud.preflight.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/profile.md} has every key once, with its default. */
class ProfilePageTest {

    private static final Path PAGE = Path.of("..", "docs", "profile.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| `([^`]+)` \\| \\S.*\\|$", Pattern.MULTILINE);

    static List<String> keys() throws IOException {
        return rows().stream().map(row -> row.group(1) + ": " + row.group(2)).toList();
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }

    @Test
    void namesEveryKeyOnce() throws IOException {
        assertThat(rows())
                .extracting(row -> row.group(1))
                .containsExactlyInAnyOrderElementsOf(
                        Yaml.mapping(Profile.defaults().canonical()).keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void saysTheDefaultOfEachKey(String key) {
        assertThat(Profile.parse(key)).isEqualTo(Profile.defaults());
    }
}
