package cloud.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Section;
import cloud.preflight.verdict.Verdict.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of how a verdict comes about, {@code docs/overview.svg}, has every section and decision, and modules that there are. */
class OverviewTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEXT = Pattern.compile("<text class=\"(\\w+)[^>]*>([^<]+)</text>");
    private static final String MODULE = "m";

    @Test
    void hasEverySectionAndDecision() throws IOException {
        assertThat(texts().map(text -> text.get(1)))
                .containsAll(Arrays.stream(Section.values()).map(Section::id).toList())
                .containsAll(Arrays.stream(Decision.values()).map(Decision::id).toList());
    }

    @Test
    void namesModulesThatThereAre() throws IOException {
        List<String> modules = texts().filter(text -> text.get(0).equals(MODULE))
                .flatMap(text -> Stream.of(text.get(1).split(", ")))
                .filter(name -> !name.equals("preflight"))
                .toList();
        assertThat(modules)
                .hasSizeGreaterThan(4)
                .allSatisfy(module ->
                        assertThat(ROOT.resolve(module).resolve("pom.xml")).exists());
    }

    private static Stream<List<String>> texts() throws IOException {
        return TEXT.matcher(Files.readString(ROOT.resolve(Path.of("docs", "overview.svg"))))
                .results()
                .map(text -> List.of(text.group(1), text.group(2)));
    }
}
