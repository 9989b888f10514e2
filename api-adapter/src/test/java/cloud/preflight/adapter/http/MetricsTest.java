package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.openstack.Block;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** {@code GET /prometheus}: what is measured, and that its labels are bounded. */
class MetricsTest {

    private static final Path PAGE = Path.of("..", "docs", "metrics.md");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{(.*)})? (\\S+)$");
    private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (\\S+) \\w+$");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z0-9_]+)`");

    @TempDir
    private static Path folder;

    private static Preflight preflight;
    private static Service service;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        preflight = Preflight.create();
        service = Services.start(preflight, Inventory.in(folder));
        client = new Client(service.url());
        client.send(
                "PUT",
                "/v1/p/inventory",
                BodyPublishers.ofString("{\"servers\":[{\"id\":\"s\",\"status\":\"ACTIVE\"}],\"policies\":[]}"),
                "Content-Type",
                "application/json");
    }

    @AfterAll
    static void end() {
        service.close();
    }

    /** What a page tells Prometheus finds the metrics. */
    @Test
    void theyAreWhereThePageSendsPrometheus() {
        Map<String, Object> page = new Yaml().load(Block.in("yaml").get(0).text());
        assertThat(page.get("scrape_configs"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(job -> assertThat(client.get(String.valueOf(job.get("metrics_path")))
                                .status())
                        .isEqualTo(200));
    }

    private static String text() {
        return client.get("/prometheus").text();
    }

    /** The value of a sample, whose labels are written in the order of their names; 0 where it is not there. */
    private static double value(String sample) {
        return text().lines()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    @Test
    void isTextForPrometheus() {
        Reply reply = client.get("/prometheus", "Accept", "text/plain;version=0.0.4;q=0.5,*/*;q=0.1");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(reply.text().lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> SAMPLE.matcher(line).matches());
    }

    @Test
    void countsVerdictsByOperationDecisionAndRow() {
        String denied =
                "preflight_verdicts_total{decision=\"denied\",operation=\"restore\",row=\"TARGET_VOLUME_TOO_SMALL\"}";
        String allowed = "preflight_verdicts_total{decision=\"allowed\",operation=\"protect\",row=\"none\"}";
        String unknown = "preflight_verdicts_total{decision=\"undetermined\",operation=\"delete_task\",row=\"none\"}";
        String missing = "preflight_not_evaluated_total{operation=\"delete_task\",row=\"TASK_NOT_FOUND\"}";
        String duration = "preflight_decide_seconds_count{operation=\"restore\"}";
        double[] before = {value(denied), value(allowed), value(unknown), value(missing), value(duration)};
        client.post(Client.VALIDATIONS, Asked.DENIED);
        client.post(Client.VALIDATIONS + "?enforce=true", Asked.DENIED);
        client.post(Client.VALIDATIONS, Asked.ALLOWED);
        client.post(Client.VALIDATIONS, "{\"operation\":\"delete_task\",\"request\":{\"task_id\":\"t\"}}");
        assertThat(new double[] {value(denied), value(allowed), value(unknown), value(missing), value(duration)})
                .containsExactly(before[0] + 2, before[1] + 1, before[2] + 1, before[3] + 1, before[4] + 2);
        assertThat(text()).contains("preflight_decide_seconds_bucket{operation=\"restore\",le=\"+Inf\"} ");
    }

    @Test
    void countsEntriesOfTheCsbsPathsToo() {
        String denied = "preflight_verdicts_total{decision=\"denied\",operation=\"protect\",row=\"SERVER_NOT_FOUND\"}";
        double before = value(denied);
        client.post(
                "/v1/p/providers/" + preflight.profile().providerId() + "/resources/action",
                "{\"check_protectable\":[{\"resource_id\":\"a\"},{\"resource_id\":\"b\"}]}");
        assertThat(value(denied)).isEqualTo(before + 2);
    }

    @Test
    void countsRefusalsOfEveryLayerByStatusAndCode() {
        assertRefused(404, "Preflight.0404", () -> client.get("/nothing"));
        assertRefused(405, "Preflight.0405", () -> client.get(Client.VALIDATIONS));
        assertRefused(406, "Preflight.0406", () -> client.get("/v1/error-codes", "Accept", "image/png"));
        assertRefused(400, "CSBS.9001", () -> client.post(Client.VALIDATIONS, "{"));
        assertRefused(400, "CSBS.6024", () -> client.post(Client.VALIDATIONS + "?enforce=true", Asked.DENIED));
        assertRefused(
                415,
                "Preflight.0415",
                () -> client.send(
                        "POST", Client.VALIDATIONS, BodyPublishers.ofString("x"), "Content-Type", "text/css"));
        assertRefused(414, "Preflight.0414", () -> wire("GET /" + "x".repeat(5_000)));
        assertRefused(431, "Preflight.0431", () -> wire("GET /health", "X: " + "x".repeat(9_000)));
        assertRefused(400, "CSBS.9001", () -> wire("GET /health", "no header"));
        assertRefused(
                400,
                "CSBS.9001",
                () -> client.send(
                        "POST",
                        Client.VALIDATIONS,
                        BodyPublishers.ofString("{}\n"),
                        "Content-Type",
                        "application/x-ndjson"));
    }

    private static void assertRefused(int status, String code, Runnable request) {
        String sample = "preflight_refusals_total{code=\"" + code + "\",status=\"" + status + "\"}";
        double before = value(sample);
        request.run();
        assertThat(value(sample)).as(sample).isEqualTo(before + 1);
    }

    private static void wire(String target, String... headers) {
        try (Wire wire = Wire.to(service.url())) {
            wire.head(target, headers).answer();
        }
    }

    @Test
    void namesTheRulesAndTheVersion() {
        assertThat(text())
                .contains("preflight_ruleset_info{ruleset=\"" + preflight.ruleset() + "\",version=\""
                        + preflight.version() + "\"} 1\n");
    }

    @Test
    void showsHowMuchIsKeptAndWhoReadsIt() {
        assertThat(text())
                .contains(
                        "preflight_inventory_projects 1.0\n",
                        "preflight_inventory_documents{section=\"servers\"} 1.0\n",
                        "preflight_inventory_documents{section=\"policies\"} 0.0\n",
                        "preflight_inventory_connections{pool=\"writing\",state=\"idle\"} 1.0\n",
                        "preflight_inventory_connections{pool=\"reading\",state=\"waiting\"} 0.0\n");
    }

    @Test
    void measuresRequestsByTheirRouteAsItIsWritten() {
        client.post(Client.VALIDATIONS, Asked.ALLOWED);
        assertThat(text())
                .contains(
                        "http_server_requests_seconds_bucket{method=\"POST\",status=\"200\","
                                + "uri=\"/v1/{project_id}/validations\",le=\"0.01\"} ",
                        "preflight_http_connections ");
    }

    @Test
    void whatACallerSendsIsInNoLabel() {
        for (int i = 0; i < 20; i++) {
            String sent = "secret-" + i;
            client.post("/v1/" + sent + "/validations", Asked.ALLOWED, "X-Request-Id", sent);
            client.post("/v1/" + sent + "/validations?" + sent + "=1", Asked.deletePolicy(sent));
            client.get("/" + sent);
            client.get("/v1/error-codes/" + sent);
            client.send("SECRET" + i, "/v1/" + sent + "/inventory", BodyPublishers.noBody());
        }
        String text = text();
        assertThat(text).doesNotContain("secret", "SECRET");
        assertThat(text).contains("method=\"CUSTOM\"", "uri=\"none\"");
    }

    @Test
    void aParameterThatIsNotKnownIsRefusedHereToo() {
        assertThat(client.get("/prometheus?name=x").json()).containsEntry("error_code", "CSBS.9001");
    }

    /** Those of the machine depend on it, and those of the decision log on whether there is one. */
    @Test
    void everyMetricHasItsLineOnThePageAndEveryLineOfOursItsMetric() throws IOException {
        client.post(Client.VALIDATIONS, Asked.ALLOWED);
        client.post(Client.VALIDATIONS, Asked.UNDETERMINED);
        client.get("/nothing");
        Set<String> shown = found(FAMILY, text());
        Set<String> listed = found(LISTED, Files.readString(PAGE));
        assertThat(listed).containsAll(shown);
        assertThat(shown)
                .containsAll(listed.stream()
                        .filter(name -> name.startsWith("preflight_") || name.startsWith("http_"))
                        .filter(name -> !name.startsWith("preflight_decision_log_"))
                        .toList());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
