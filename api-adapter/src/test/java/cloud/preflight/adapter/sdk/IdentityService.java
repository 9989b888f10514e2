package cloud.preflight.adapter.sdk;

import cloud.preflight.openstack.Trees;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands in for the identity service: gives a token to anyone, with a catalog in which a service of ours is CSBS, and says
 * of tokens what it is told to say.
 */
public final class IdentityService implements AutoCloseable {

    /** The token that everyone is given. */
    public static final String TOKEN = "a-token";

    private static final String TOKENS = "/v3/auth/tokens";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicReference<Map<String, Object>> answer = new AtomicReference<>(Map.of());
    private final AtomicReference<HttpHandler> creation = new AtomicReference<>(this::create);
    private final AtomicReference<HttpHandler> validation = new AtomicReference<>(this::validate);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private IdentityService(HttpServer server) {
        this.server = server;
    }

    public static IdentityService start() {
        try {
            InetSocketAddress anyPort = new InetSocketAddress("127.0.0.1", 0);
            IdentityService service = new IdentityService(HttpServer.create(anyPort, 0));
            service.server.createContext(TOKENS, service::answer);
            service.server.setExecutor(service.threads);
            service.server.start();
            return service;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v3";
    }

    /** What was asked: the method, who asked and, of a validation, about which token; of a creation, the body. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** From now on tokens are for this project, which finds CSBS at this address. */
    void send(String project, String csbs) {
        Map<String, Object> endpoint = Map.of(
                "id", "e", "interface", "public", "region", "r", "region_id", "r", "url", csbs + "/v1/" + project);
        answer.set(Map.of(
                "token",
                Map.of(
                        "methods", List.of("password"),
                        "issued_at", "2018-01-01T00:00:00.000000Z",
                        "expires_at", "2099-01-01T00:00:00.000000Z",
                        "user", Map.of("id", "u", "name", "someone"),
                        "project", Map.of("id", project, "name", project),
                        "catalog",
                                List.of(Map.of(
                                        "id",
                                        "s",
                                        "name",
                                        "csbs",
                                        "type",
                                        "data-protect",
                                        "endpoints",
                                        List.of(endpoint))))));
    }

    /** From now on it says this of every token. */
    public void say(int status, String body) {
        validation.set(exchange -> send(exchange, status, body));
    }

    /** From now on tokens are validated so. */
    public void validate(HttpHandler handler) {
        validation.set(handler);
    }

    /** From now on tokens are given so. */
    public void create(HttpHandler handler) {
        creation.set(handler);
    }

    /** The document of a token of a project. */
    public static String token(String project, String expires) {
        return "{\"token\":{\"expires_at\":\"" + expires + "\",\"project\":{\"id\":\"" + project + "\"}}}";
    }

    /** Answers. */
    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Does not answer until the service ends. */
    public void hang() throws IOException {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean creates = exchange.getRequestMethod().equals("POST");
            asked.add(exchange.getRequestMethod() + " "
                    + (creates ? body : header(exchange, "X-Auth-Token") + " " + header(exchange, "X-Subject-Token")));
            (creates ? creation : validation).get().handle(exchange);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private void create(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("X-Subject-Token", TOKEN);
        send(exchange, 201, text());
    }

    private void validate(HttpExchange exchange) throws IOException {
        boolean given = TOKEN.equals(header(exchange, "X-Subject-Token"));
        send(exchange, given ? 200 : 404, given ? text() : "{\"error\":{\"code\":404}}");
    }

    private String text() {
        return new String(Trees.bytes(answer.get()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
