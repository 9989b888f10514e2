package cloud.preflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the pages tell readers to say to Maven and Gradle names modules, versions, profiles and tests that there are. */
class ShownBuildsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern XML = Pattern.compile("^```xml\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern KOTLIN = Pattern.compile("^```kotlin\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COORDINATES = Pattern.compile("\\(\"([^\"]+)\"\\)");
    private static final Pattern MAVEN = Pattern.compile("\\bmvn [^`\\n]+");
    private static final Pattern MODULES = Pattern.compile(" -pl '?([^' ]+)");
    private static final Pattern PROFILE = Pattern.compile(" -P(\\w+)");
    private static final Pattern TEST = Pattern.compile(" -Dtest=(\\w+)");

    /** A command or dependency, and where it stands. */
    record Shown(String page, String text) {}

    private static List<Shown> shown(Pattern pattern, int group) throws IOException {
        List<Shown> shown = new ArrayList<>();
        for (Path page : DocumentsTest.pages()) {
            for (MatchResult found :
                    pattern.matcher(Files.readString(page)).results().toList()) {
                shown.add(new Shown(page.normalize().toString(), found.group(group)));
            }
        }
        return shown;
    }

    static List<Shown> dependencies() throws IOException {
        return shown(XML, 1);
    }

    static List<Shown> scripts() throws IOException {
        return shown(KOTLIN, 1);
    }

    static List<Shown> commands() throws IOException {
        return shown(MAVEN, 0);
    }

    @ParameterizedTest
    @MethodSource("dependencies")
    void aDependencyIsAModuleInThisVersion(Shown dependency) {
        Element element = document(dependency.text()).getDocumentElement();
        assertThat(element.getTagName()).isEqualTo("dependency");
        assertThat(artifacts())
                .contains(
                        text(element, "groupId") + ":" + text(element, "artifactId") + ":" + text(element, "version"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptNamesModulesInThisVersion(Shown script) {
        assertThat(found(COORDINATES, script)).isNotEmpty().isSubsetOf(artifacts());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandNamesModulesProfilesAndTestsThatThereAre(Shown command) {
        assertThat(found(MODULES, command).flatMap(modules -> Stream.of(modules.split(","))))
                .allSatisfy(module -> assertThat(pom(module.replace("!", ""))).exists());
        assertThat(found(PROFILE, command))
                .allSatisfy(
                        profile -> assertThat(poms()).anyMatch(pom -> read(pom).contains("<id>" + profile + "</id>")));
        assertThat(found(TEST, command))
                .allSatisfy(test -> assertThat(isTest(test)).isTrue());
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(dependencies()).isNotEmpty();
        assertThat(scripts()).isNotEmpty();
        assertThat(commands()).hasSizeGreaterThan(5);
    }

    private static Stream<String> found(Pattern pattern, Shown shown) {
        return pattern.matcher(shown.text()).results().map(found -> found.group(1));
    }

    private static Path pom(String module) {
        return ROOT.resolve(module).resolve("pom.xml");
    }

    private static List<Path> poms() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return Stream.concat(Stream.of(ROOT), folders)
                    .map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isTest(String name) {
        return poms().stream()
                .map(pom -> pom.resolveSibling(Path.of("src", "test")))
                .anyMatch(tests -> has(tests, name));
    }

    private static boolean has(Path tests, String name) {
        if (!Files.exists(tests)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files.anyMatch(file -> file.endsWith(name + ".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The modules as they are asked for: all have the version of their parent. */
    private static List<String> artifacts() {
        Element parent = document(read(ROOT.resolve("pom.xml"))).getDocumentElement();
        return poms().stream()
                .map(pom -> text(parent, "groupId") + ":"
                        + own(document(read(pom)).getDocumentElement(), "artifactId") + ":" + text(parent, "version"))
                .toList();
    }

    /** Of an element of this name that is its own child, not its parent's. */
    private static String own(Element project, String name) {
        for (var child = project.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent();
            }
        }
        return "";
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document document(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception broken) {
            throw new IllegalArgumentException(xml, broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
