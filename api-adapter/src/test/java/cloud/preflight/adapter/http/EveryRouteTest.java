package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.inventory.Inventory;
import io.micronaut.context.ApplicationContext;
import io.micronaut.web.router.Router;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No route answers across projects, and none is open but those that are listed here. */
class EveryRouteTest {

    private static final Set<String> OPEN = Set.of(
            "/v1/error-codes",
            "/v1/error-codes/{code:[^/]+}",
            "/health",
            "/health/{selector}",
            "/prometheus",
            "/openapi",
            "/openapi/reference",
            "/",
            "/restore",
            "/policy",
            "/fleet",
            "/catalog",
            "/catalog/{name:[^/]+}",
            "/console/{file:[^/]+}",
            "/console/examples",
            "/console/examples/{name:[^/]+}",
            "/console/runs");

    /** What suits any variable of a path but the project. */
    private static final String ANYTHING = "quotas";

    private record Route(String method, String template) {

        private String of(String project) {
            return template.replaceAll("\\{projectId:[^}]*}", project).replaceAll("\\{[^}]*}", ANYTHING);
        }
    }

    private static List<Route> routes() {
        try (ApplicationContext context = ApplicationContext.run()) {
            return context.getBean(Router.class)
                    .uriRoutes()
                    .map(route -> new Route(
                            route.getHttpMethodName(),
                            route.getUriMatchTemplate().toString()))
                    .toList();
        }
    }

    @Test
    void isClosedUnlessItIsListed(@TempDir Path folder) throws Exception {
        List<Route> routes = routes();
        List<Route> closed = routes.stream()
                .filter(route -> !OPEN.contains(route.template()))
                .toList();
        assertThat(routes).extracting(Route::template).containsAll(OPEN);
        assertThat(closed)
                .hasSizeGreaterThan(8)
                .allSatisfy(route -> assertThat(route.template()).startsWith("/v1/{projectId:"));
        TokenFile file = new TokenFile(folder.resolve("tokens"));
        String own = file.add("p");
        String other = file.add(ANYTHING);
        try (Credentials credentials = Credentials.tokens(file);
                Service service =
                        Services.start(Preflight.create(), Inventory.in(folder.resolve("data")), credentials)) {
            Client client = new Client(service.url());
            assertThat(closed).allSatisfy(route -> {
                assertThat(status(client, route, "none")).as("nobody's").isEqualTo(401);
                assertThat(status(client, route, other)).as("another project's").isEqualTo(403);
                assertThat(status(client, route, own)).as("its own").isNotIn(401, 403, 500);
            });
        }
    }

    private static int status(Client client, Route route, String token) {
        return client.send(route.method(), route.of("p"), BodyPublishers.noBody(), "X-Auth-Token", token)
                .status();
    }
}
