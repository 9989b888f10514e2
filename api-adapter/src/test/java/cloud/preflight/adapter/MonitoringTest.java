package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The alerts and the dashboard ask for metrics and labels that docs/metrics.md has, which MetricsTest holds against the service. */
class MonitoringTest {

    private static final Path MONITORING = Path.of("..", "packaging", "monitoring");
    private static final Path DOCS = Path.of("..", "docs");

    /** What Prometheus itself adds. */
    private static final Set<String> OF_THE_SCRAPE = Set.of("job", "instance", "le");

    private static final Pattern METRIC = Pattern.compile("\\b(?:preflight|http|process|system|jvm)_[a-z0-9_]+");
    private static final Pattern SUFFIX = Pattern.compile("_(?:bucket|count|sum)$");
    private static final Pattern SELECTED = Pattern.compile("(" + METRIC + ")\\{([^}]*)}");
    private static final Pattern MATCHED = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"");
    private static final Pattern GROUPED = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\| ([^|]*)\\| ([^|]*)\\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)`");
    private static final Pattern CODE = Pattern.compile("code=\"([^\"]+)\"");

    private record Metric(Set<String> labels, boolean histogram) {}

    static List<String> expressions() {
        List<String> found = Stream.concat(alerts().stream().map(rule -> (String) rule.get("expr")), ofTheDashboard())
                .toList();
        assertThat(found).hasSizeGreaterThan(30);
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> alerts() {
        Map<String, List<Map<String, Object>>> file = new Yaml().load(text(MONITORING.resolve("alerts.yaml")));
        return file.get("groups").stream()
                .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                .toList();
    }

    private static Stream<String> ofTheDashboard() {
        try {
            JsonNode dashboard = new ObjectMapper()
                    .readTree(MONITORING.resolve("dashboard.json").toFile());
            return Stream.concat(
                    dashboard.findValuesAsText("expr").stream(),
                    StreamSupport.stream(dashboard.at("/templating/list").spliterator(), false)
                            .map(variable -> variable.at("/query/query").asText()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void asksForMetricsAndLabelsThatThereAre(String expression) {
        Map<String, Metric> listed = listed();
        Set<String> labels = new TreeSet<>(OF_THE_SCRAPE);
        METRIC.matcher(expression).results().map(MatchResult::group).forEach(name -> {
            String base = SUFFIX.matcher(name).replaceFirst("");
            String metric = listed.containsKey(name) ? name : base;
            assertThat(listed).containsKey(metric);
            assertThat(!name.endsWith("_bucket") || listed.get(metric).histogram())
                    .as(name)
                    .isTrue();
            labels.addAll(listed.get(metric).labels());
        });
        SELECTED.matcher(expression).results().forEach(selected -> {
            String name = selected.group(1);
            Metric metric =
                    listed.getOrDefault(name, listed.get(SUFFIX.matcher(name).replaceFirst("")));
            assertThat(found(MATCHED, selected.group(2)))
                    .allMatch(label ->
                            OF_THE_SCRAPE.contains(label) || metric.labels().contains(label));
        });
        GROUPED.matcher(expression)
                .results()
                .forEach(grouped -> assertThat(grouped.group(1).split(", ")).isSubsetOf(labels));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void asksForCodesThatThereAre(String expression) {
        String http = text(DOCS.resolve("http.md"));
        assertThat(found(CODE, expression)).allMatch(code -> http.contains("`" + code + "`"));
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhatHappens() {
        assertThat(alerts()).allSatisfy(rule -> {
            assertThat(((Map<?, ?>) rule.get("labels")).get("severity")).isIn("critical", "warning", "info");
            assertThat(((Map<?, ?>) rule.get("annotations")).get("summary")).isNotNull();
        });
    }

    @Test
    void thePageSaysWhatToDoForEachAlertAndForNoOther() {
        Set<String> told = found(Pattern.compile("(?m)^\\| `(Preflight\\w+)` \\|"), text(DOCS.resolve("operating.md")));
        assertThat(alerts().stream().map(rule -> (String) rule.get("alert")))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(told);
    }

    /** The tables of the page: name, labels, what. */
    private static Map<String, Metric> listed() {
        Map<String, Metric> metrics = new HashMap<>();
        LISTED.matcher(text(DOCS.resolve("metrics.md")))
                .results()
                .forEach(line -> metrics.put(
                        line.group(1),
                        new Metric(
                                found(NAMED, line.group(2)),
                                line.group(3).strip().startsWith("histogram"))));
        return metrics;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
