package cloud.preflight.adapter.sdk;

import cloud.preflight.openstack.Trees;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Stands in for the identity service: gives a token to anyone, and a catalog in which a service of ours is CSBS. */
final class IdentityService implements AutoCloseable {

    private static final String TOKENS = "/v3/auth/tokens";

    private final HttpServer server;
    private final AtomicReference<Map<String, Object>> answer = new AtomicReference<>(Map.of());

    private IdentityService(HttpServer server) {
        this.server = server;
    }

    static IdentityService start() {
        try {
            InetSocketAddress anyPort = new InetSocketAddress("127.0.0.1", 0);
            IdentityService service = new IdentityService(HttpServer.create(anyPort, 0));
            service.server.createContext(TOKENS, service::answer);
            service.server.start();
            return service;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v3";
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

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            byte[] body = Trees.bytes(answer.get());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("X-Subject-Token", "a-token");
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
