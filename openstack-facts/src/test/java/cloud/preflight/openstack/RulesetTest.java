package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ruleset is a name of sources: what a compiler makes of them, and where, is not in it. */
class RulesetTest {

    private static final Path PROJECT = Path.of("..");

    @Test
    void theRulesetIsTheDigestOfTheSourcesThatDecide() throws Exception {
        assertThat(Preflight.create().ruleset().split("-")[1])
                .as("build rules-engine too after a change of the readers: it makes the digest of all that decides")
                .isEqualTo(digest(sources()).substring(0, 16));
    }

    @Test
    void theDigestHasRuleTextsCatalogAndReadersInIt() throws Exception {
        assertThat(sources().keySet())
                .contains(
                        "catalog/src/main/java/cloud/preflight/catalog/ErrorCode.java",
                        "openstack-facts/src/main/java/cloud/preflight/openstack/ServerReader.java",
                        "rules-engine/src/main/resources/cloud/preflight/internal/rules/QUOTA_EXCEEDED.drl");
    }

    /** Each by its path from the root of the project, whatever its line ends are. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : new String[] {"catalog", "openstack-facts", "rules-engine"}) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/main"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.put(
                            PROJECT.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file).replace("\r", ""));
                }
            }
        }
        return sources;
    }

    /** The digest of the digests in the order of the paths, each followed by its path. */
    private static String digest(Map<String, String> sources) throws Exception {
        MessageDigest total = MessageDigest.getInstance("SHA-256");
        for (Map.Entry<String, String> source : sources.entrySet()) {
            total.update(MessageDigest.getInstance("SHA-256")
                    .digest(source.getValue().getBytes(StandardCharsets.UTF_8)));
            total.update(source.getKey().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(total.digest());
    }
}
