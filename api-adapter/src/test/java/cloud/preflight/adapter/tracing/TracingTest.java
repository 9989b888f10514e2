package cloud.preflight.adapter.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.tracing.Collector.Seen;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.live.HttpTransport;
import cloud.preflight.live.Keystone;
import cloud.preflight.live.KeystoneSettings;
import cloud.preflight.live.Proxies;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector of traces is told of a request. */
class TracingTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";
    private static final String TRACEPARENT = "00-" + TRACE + "-" + CALLER + "-01";
    private static final String PROJECT = "secret-project";
    private static final String TOKEN = "secret-token";
    private static final String PATH = "/v1/" + PROJECT + "/validations";
    private static final String QUESTION =
            "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"secret-policy\"}}";

    @TempDir
    private Path folder;

    private final List<String> carried = new CopyOnWriteArrayList<>();
    private Collector collector;
    private HttpServer keystone;
    private Tracing tracing;
    private Credentials credentials;
    private Service service;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        collector = new Collector();
        tracing = traced(Map.of("otel.exporter.otlp.endpoint", collector.url()));
        keystone = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keystone.createContext("/v3/auth/tokens", exchange -> {
            carried.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
            byte[] answer = ("{\"token\":{\"expires_at\":\"2099-01-01T00:00:00.000000Z\",\"project\":{\"id\":\""
                            + PROJECT + "\"}}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        keystone.start();
        URI url = URI.create("http://127.0.0.1:" + keystone.getAddress().getPort() + "/v3");
        credentials = Credentials.keystone(Keystone.of(
                new KeystoneSettings(url, Duration.ofSeconds(60), Duration.ofSeconds(60), null),
                HttpTransport.of(null, Proxies.NONE, tracing.calls())));
        Inventory inventory = Inventory.in(folder);
        service = Service.start(
                () -> Service.Deciding.by(
                        Preflight.create(),
                        tracing.facts("inventory", inventory),
                        Optional.empty(),
                        tracing.decisions()),
                inventory,
                new Service.Listening("127.0.0.1", 0, any -> {}, credentials, Optional.of(tracing)));
        client = new Client(service.url());
    }

    private static Tracing traced(Map<String, String> settings) {
        settings.forEach(System::setProperty);
        try {
            return Tracing.ofEnvironment();
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    @AfterEach
    void end() {
        service.close();
        credentials.close();
        tracing.close();
        keystone.stop(0);
        collector.close();
    }

    private List<Seen> spans() {
        tracing.close();
        return collector.spans();
    }

    private static Seen span(List<Seen> spans, String name) {
        return spans.stream()
                .filter(seen -> seen.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of " + spans));
    }

    @Test
    void aRequestIsAPartOfWhatItsCallerDoesAndTellsWhomItAsks() {
        client.post(PATH, QUESTION, "X-Auth-Token", TOKEN, "traceparent", TRACEPARENT);
        List<Seen> spans = spans();
        Seen request = span(spans, "POST /v1/{project_id}/validations");
        assertThat(request.trace()).isEqualTo(TRACE);
        assertThat(request.parent()).isEqualTo(CALLER);
        assertThat(request.attributes()).anyMatch(attribute -> attribute.startsWith("http.response.status_code"));
        for (String part : List.of("read", "facts", "decide", "GET keystone")) {
            assertThat(span(spans, part).parent()).as(part).isEqualTo(request.id());
            assertThat(span(spans, part).trace()).as(part).isEqualTo(TRACE);
        }
        assertThat(carried)
                .containsExactly(
                        "00-" + TRACE + "-" + span(spans, "GET keystone").id() + "-01");
        assertThat(span(spans, "decide").attributes())
                .anyMatch(attribute -> attribute.endsWith("delete_policy"))
                .anyMatch(attribute -> attribute.endsWith("undetermined"));
        assertThat(collector.all()).contains("preflight").doesNotContain("secret");
    }

    @Test
    void aLargeBodyIsReadAndDecidedAsAPartOfItsRequestToo() {
        client.post(PATH, QUESTION + " ".repeat(100_000), "X-Auth-Token", TOKEN);
        List<Seen> spans = spans();
        Seen request = span(spans, "POST /v1/{project_id}/validations");
        assertThat(request.parent()).isEmpty();
        assertThat(span(spans, "read").parent()).isEqualTo(request.id());
        assertThat(span(spans, "decide").parent()).isEqualTo(request.id());
    }

    @Test
    void ofManyLinesTheFirstAreTraced() {
        String lines = (QUESTION + "\n").repeat(150);
        client.send(
                "POST",
                PATH,
                BodyPublishers.ofString(lines),
                "Content-Type",
                "application/x-ndjson",
                "X-Auth-Token",
                TOKEN);
        List<Seen> spans = spans();
        String request = span(spans, "POST /v1/{project_id}/validations").id();
        assertThat(spans.stream().filter(seen -> seen.name().equals("decide")))
                .hasSize(100)
                .allMatch(seen -> seen.parent().equals(request));
    }

    @Test
    void aRefusalIsTracedByItsRouteAndStatus() {
        client.get("/v1/" + PROJECT + "/inventory");
        client.get("/secret/path");
        List<Seen> spans = spans();
        assertThat(spans).extracting(Seen::name).contains("GET /v1/{project_id}/inventory", "GET none");
        assertThat(collector.all()).doesNotContain("secret");
    }

    @Test
    void whatTheEnvironmentSaysAndCannotBeIsToldInWords() {
        assertThatThrownBy(() -> traced(Map.of("otel.traces.exporter", "pigeon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pigeon");
        assertThatThrownBy(() -> traced(Map.of("otel.exporter.otlp.endpoint", "nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> traced(Map.of("otel.exporter.otlp.protocol", "grpc")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Grpc");
    }
}
