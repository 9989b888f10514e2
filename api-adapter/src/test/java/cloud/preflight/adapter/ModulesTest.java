package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of all modules together, those that no other may use and tests among them. */
class ModulesTest {

    private static final Path PROJECT = Path.of("..");

    /** What a profile alone builds, to be measured beside ours: nobody imports it, and it extends the package of benchmarks. */
    private static final Set<String> MEASURED_BESIDE = Set.of("peers", "services-spring", "services-micronaut");

    private static final Pattern MODULE = Pattern.compile("<module>(.*)</module>");

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(PROJECT)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .filter(folder ->
                            !MEASURED_BESIDE.contains(folder.getFileName().toString()))
                    .toList();
        }
    }

    private static Set<String> packages(Path module) throws IOException {
        Set<String> packages = new TreeSet<>();
        for (Path sources : List.of(module.resolve("src/main/java"), module.resolve("src/test/java"))) {
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .forEach(file -> packages.add(
                                    sources.relativize(file.getParent()).toString()));
                }
            }
        }
        return packages;
    }

    @Test
    void noPackageStandsInTwoModules() throws IOException {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (Path module : modules()) {
            packages(module)
                    .forEach(name -> modules.computeIfAbsent(name, added -> new TreeSet<>())
                            .add(module.getFileName().toString()));
        }
        assertThat(modules).hasSizeGreaterThan(10);
        assertThat(modules.entrySet())
                .allSatisfy(
                        entry -> assertThat(entry.getValue()).as(entry.getKey()).hasSize(1));
    }

    @Test
    void everyModuleIsBuiltAndHasAVersionForWhoeverImportsThem() throws IOException {
        String parent = Files.readString(PROJECT.resolve("pom.xml"));
        String bom = Files.readString(PROJECT.resolve("bom/pom.xml"));
        for (Path module : modules()) {
            String name = module.getFileName().toString();
            assertThat(parent).contains("<module>" + name + "</module>");
            boolean imported = !Set.of("benchmarks", "fleet-spark", "testkit").contains(name);
            assertThat(bom.contains("<artifactId>preflight-" + name + "</artifactId>"))
                    .as(name)
                    .isEqualTo(imported);
        }
    }

    @Test
    void theFirstPageSaysWhatEachIs() throws IOException {
        String readme = Files.readString(PROJECT.resolve("README.md"));
        assertThat(MODULE.matcher(Files.readString(PROJECT.resolve("pom.xml"))).results())
                .hasSizeGreaterThan(10)
                .allSatisfy(module -> assertThat(readme).containsPattern("(?m)^\\|[^|]*`" + module.group(1) + "`"));
    }

    @Test
    void everyJarHasTheLicense() throws IOException {
        List<Path> classes = modules().stream()
                // Built after this one.
                .filter(module -> !module.endsWith("benchmarks"))
                .map(module -> module.resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList();
        assertThat(classes).contains(PROJECT.resolve("api-adapter/target/classes"));
        assertThat(classes)
                .allSatisfy(folder -> assertThat(folder.resolve("META-INF/LICENSE"))
                        .hasSameTextualContentAs(PROJECT.resolve("LICENSE")));
    }
}
