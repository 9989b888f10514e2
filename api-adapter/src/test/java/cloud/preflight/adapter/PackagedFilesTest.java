package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The files that go into packages and clusters speak of settings, paths and ports that there are. */
class PackagedFilesTest {

    private static final Path PACKAGING = Path.of("..", "packaging");
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern VARIABLE = Pattern.compile("\\bPREFLIGHT_[A-Z_]+");

    /** What the virtual machine and its launcher read. */
    private static final Set<String> OF_JAVA = Set.of("PREFLIGHT_JAVA_OPTS", "JDK_JAVA_OPTIONS");

    @ParameterizedTest
    @ValueSource(
            strings = {"debian/etc/environment", "debian/preflight.service", "kubernetes/preflight.yaml", "pom.xml"})
    void everySettingIsOneThatThereIs(String file) {
        String settings = text(DOCS.resolve("settings.md"));
        Set<String> named = found(VARIABLE, text(PACKAGING.resolve(file)));
        assertThat(named).isNotEmpty().allMatch(name -> OF_JAVA.contains(name) || settings.contains("`" + name + "`"));
    }

    @Test
    void theProfileOfThePackageIsTheBuiltInOne() {
        assertThat(Profile.parse(text(PACKAGING.resolve("debian/etc/profile.yaml"))))
                .isEqualTo(Profile.defaults());
    }

    @Test
    void whatTheProfileShowsAsAnExampleCanBeRead() {
        String shown = text(PACKAGING.resolve("debian/etc/profile.yaml"))
                .lines()
                .filter(line -> line.matches("#[a-z].*"))
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n"));
        assertThat(Profile.parse(shown)).isNotEqualTo(Profile.defaults());
    }

    /** systemd knows no export, and takes quotes and blanks for part of some values. */
    @Test
    void theEnvironmentOfThePackageIsOneThatSystemdAndAShellReadAlike() {
        assertThat(text(PACKAGING.resolve("debian/etc/environment")).lines())
                .allMatch(line -> line.isEmpty() || line.startsWith("# ") || line.matches("#?[A-Z_]+=\\S+"));
    }

    private static List<Map<String, Object>> cluster() {
        return StreamSupport.stream(
                        new Yaml()
                                .loadAll(text(PACKAGING.resolve("kubernetes/preflight.yaml")))
                                .spliterator(),
                        false)
                .<Map<String, Object>>map(PackagedFilesTest::map)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    /** What is at a place, keys and numbers of elements with slashes between them. */
    private static Object at(Object node, String place) {
        Object found = node;
        for (String step : place.split("/")) {
            found = found instanceof List<?> list
                    ? list.get(Integer.parseInt(step))
                    : map(found).get(step);
            assertThat(found).as(place + " at " + step).isNotNull();
        }
        return found;
    }

    private static Object kind(String kind) {
        return cluster().stream()
                .filter(document -> document.get("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void inAClusterAllPartsBelongToEachOther() {
        assertThat(cluster())
                .extracting(document -> at(document, "metadata/name"))
                .containsOnly("preflight");
        Object labels = at(kind("Deployment"), "spec/template/metadata/labels");
        assertThat(List.of(
                        at(kind("Deployment"), "spec/selector/matchLabels"),
                        at(kind("Service"), "spec/selector"),
                        at(kind("PodDisruptionBudget"), "spec/selector/matchLabels")))
                .containsOnly(labels);
        Object container = at(kind("Deployment"), "spec/template/spec/containers/0");
        assertThat(at(container, "image")).isEqualTo("preflight:" + version());
        Object mounted = at(container, "volumeMounts");
        assertThat((List<?>) mounted)
                .extracting(mount -> at(mount, "name"))
                .containsExactlyElementsOf(((List<?>) at(kind("Deployment"), "spec/template/spec/volumes"))
                        .stream().map(volume -> at(volume, "name")).toList());
        assertThat(environment(container))
                .containsEntry("PREFLIGHT_PROFILE", at(mounted, "0/mountPath") + "/profile.yaml")
                .containsEntry("PREFLIGHT_TOKENS", at(mounted, "1/mountPath") + "/tokens");
        assertThat(Profile.parse((String) at(kind("ConfigMap"), "data/profile.yaml")))
                .isEqualTo(Profile.defaults());
    }

    @Test
    void inAClusterEveryPortIsTheOneThatIsServed() {
        Object pod = at(kind("Deployment"), "spec/template");
        Object container = at(pod, "spec/containers/0");
        String port = at(container, "ports/0/containerPort").toString();
        assertThat(environment(container)).containsEntry("PREFLIGHT_PORT", port);
        assertThat(at(pod, "metadata/annotations")).asString().contains("prometheus.io/port=" + port);
        Object name = at(container, "ports/0/name");
        assertThat(at(kind("Service"), "spec/ports/0/targetPort")).isEqualTo(name);
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(at(container, probe + "/httpGet/port")).isEqualTo(name);
            assertThat(text(DOCS.resolve("http.md")))
                    .contains("| `GET " + at(container, probe + "/httpGet/path") + "` |");
        }
        assertThat(at(container, "livenessProbe/httpGet/path")).isEqualTo("/health/liveness");
        assertThat(at(container, "readinessProbe/httpGet/path")).isEqualTo("/health/readiness");
    }

    @Test
    void inAClusterItMayDoNothingButAnswerAndUseNoMoreThanItsShare() {
        Object pod = at(kind("Deployment"), "spec/template/spec");
        assertThat(at(pod, "securityContext/runAsNonRoot")).isEqualTo(true);
        assertThat(at(pod, "automountServiceAccountToken")).isEqualTo(false);
        Object container = at(pod, "containers/0");
        assertThat(map(at(container, "securityContext")))
                .containsEntry("allowPrivilegeEscalation", false)
                .containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
        assertThat(at(container, "resources/limits/memory")).isEqualTo("512Mi");
        int pause = (Integer) at(container, "lifecycle/preStop/sleep/seconds");
        assertThat((Integer) at(pod, "terminationGracePeriodSeconds"))
                .as("the pause, requests under way and the decision log")
                .isGreaterThanOrEqualTo(pause + 10 + 5);
    }

    private static Map<String, String> environment(Object container) {
        return ((List<?>) at(container, "env"))
                .stream()
                        .filter(variable -> map(variable).containsKey("value"))
                        .collect(Collectors.toMap(
                                variable -> at(variable, "name").toString(),
                                variable -> at(variable, "value").toString()));
    }

    private static String version() {
        return Preflight.create().version();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
