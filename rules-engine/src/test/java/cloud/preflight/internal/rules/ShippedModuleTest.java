package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build makes of the rules. */
class ShippedModuleTest {

    private static Path module() {
        try {
            return Path.of(Rules.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void theModuleHasTheCompiledRules() {
        assertThat(module().resolve("META-INF/kie/cloud.preflight/preflight-rules-engine/drools-model"))
                .content()
                .startsWith("Drools-Model-Version:")
                .contains("\ncloud.preflight.internal.rules.Rules");
    }

    @Test
    void theModuleHasNoRuleTexts() throws IOException {
        try (Stream<Path> files = Files.walk(module())) {
            assertThat(files.filter(file -> file.toString().endsWith(".drl"))).isEmpty();
        }
    }

    @Test
    void theModuleNamesItsVersionAndItsDigest() {
        assertThat(module().resolve("META-INF/preflight/version")).content().matches("\\d+\\.\\d+\\.\\d+\\S*");
        assertThat(module().resolve("META-INF/preflight/sources.digest"))
                .content()
                .matches("[0-9a-f]{64}");
    }
}
