package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No route answers across projects, however its path is written, and none is open but those that are listed here. */
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

    private static final String PROJECT = "theirs-1";
    private static final String ANOTHER = "mine";
    private static final String FACTS = "{\"servers\":[{\"id\":\"kept-from-others\",\"status\":\"ACTIVE\"}]}";

    /** What suits any variable of a path but the project. */
    private static final String ANYTHING = "quotas";

    /** Paths that are one and the same. */
    private static final List<UnaryOperator<String>> SAME = List.of(
            path -> path,
            path -> path + "?",
            path -> path + "?x=" + PROJECT,
            path -> path.replace(PROJECT, "%74heirs%2D1"),
            path -> path.replace(PROJECT, "%74heirs%2d1"),
            path -> "http://test" + path);

    /** Paths that are of another project, or none of all. */
    private static final List<UnaryOperator<String>> OTHERS = List.of(
            path -> path + "/",
            path -> path + "//",
            path -> path + "/.",
            path -> path + ";x",
            path -> path + "%00",
            path -> path + "%2F",
            path -> path.toUpperCase(Locale.ROOT),
            path -> path.replace(PROJECT, "Theirs-1"),
            path -> path.replace(PROJECT, "%2574heirs-1"),
            path -> path.replace(PROJECT, PROJECT + ";a=b"),
            path -> path.replace(PROJECT, PROJECT + "%20"),
            path -> path.replace(PROJECT, PROJECT + "%00"),
            path -> path.replace(PROJECT, PROJECT + "/"),
            path -> path.replace(PROJECT, "./" + PROJECT),
            path -> path.replace(PROJECT, ".%2F" + PROJECT),
            path -> path.replace(PROJECT, ANOTHER + "/../" + PROJECT),
            path -> path.replace(PROJECT, ANOTHER + "%2F..%2F" + PROJECT),
            path -> path.replace(PROJECT, ANOTHER + "%2f%2e%2e%2f" + PROJECT),
            path -> path.replace(PROJECT, ANOTHER + "\\..\\" + PROJECT),
            path -> path.replace("/v1/", "/v1/error-codes/../"),
            path -> path.replace("/v1/", "/V1/"),
            path -> path.replace("/v1/", "//v1/"),
            path -> path.replace("/v1/", "/%76%31/"),
            path -> path.replace("/v1/", "/v1//"),
            path -> "/" + path,
            path -> "http://test/" + path);

    private static final List<String> TYPES = List.of("application/json", "application/x-ndjson");

    private static List<Route> closed() {
        return Route.all().stream()
                .filter(route -> !OPEN.contains(route.template()))
                .toList();
    }

    @Test
    void isClosedUnlessItIsListed() {
        assertThat(Route.all()).extracting(Route::template).containsAll(OPEN);
        assertThat(closed()).hasSizeGreaterThan(8).allMatch(Route::isOfProject);
    }

    @ParameterizedTest
    @EnumSource
    void isClosedToEverybodyElse(Asking how, @TempDir Path folder) throws Exception {
        try (Door door = how.door(folder);
                Service service =
                        Services.start(Preflight.create(), Inventory.in(folder.resolve("data")), door.credentials())) {
            String own = door.token(PROJECT);
            write(service, own);
            for (Route route : closed()) {
                for (UnaryOperator<String> way : SAME) {
                    assertRefused(service, route, way, "X-Auth-Token: none", 401);
                    assertRefused(service, route, way, "X-Auth-Token: " + door.token(ANOTHER), 403);
                }
                // How a path is written is looked at before a token is.
                for (UnaryOperator<String> way : how == Asking.TOKENS ? OTHERS : OTHERS.subList(0, 1)) {
                    assertNotOpened(service, route, way, "X-Auth-Token: " + door.token(ANOTHER));
                }
            }
            assertThat(new Client(service.url())
                            .get("/v1/" + PROJECT + "/inventory", "X-Auth-Token", own)
                            .text())
                    .isEqualTo(FACTS);
            assertOpenToItsOwn(service, own);
        }
    }

    private static void write(Service service, String token) {
        assertThat(new Client(service.url())
                        .send(
                                "PUT",
                                "/v1/" + PROJECT + "/inventory",
                                BodyPublishers.ofString(FACTS),
                                "X-Auth-Token",
                                token)
                        .status())
                .isEqualTo(200);
    }

    private static void assertRefused(
            Service service, Route route, UnaryOperator<String> way, String token, int status) {
        for (String type : types(route)) {
            Reply reply = ask(service, route, way, token, type);
            assertThat(reply.status()).as(route + " " + way.apply("")).isEqualTo(status);
            if (!route.method().equals("HEAD")) {
                assertError(reply, status, "Preflight.0" + status);
            }
        }
    }

    private static void assertNotOpened(Service service, Route route, UnaryOperator<String> way, String token) {
        for (String type : types(route)) {
            Reply reply = ask(service, route, way, token, type);
            assertThat(reply.status())
                    .as(route + " " + way.apply("/v1/" + PROJECT))
                    .isBetween(400, 405);
            assertThat(reply.text()).doesNotContain("kept-from-others", "\"stored\"", "\"decision\"");
        }
    }

    /** The type tells routes of one path apart. */
    private static List<String> types(Route route) {
        return route.method().equals("POST") ? TYPES : TYPES.subList(0, 1);
    }

    private static Reply ask(Service service, Route route, UnaryOperator<String> way, String token, String type) {
        try (Wire wire = Wire.to(service.url())) {
            String target = way.apply(route.path(PROJECT, ANYTHING));
            wire.head(route.method() + " " + target, token, "Content-Type: " + type, "Content-Length: 14");
            return wire.send("{\"servers\":[]}").answerTo(route.method());
        }
    }

    /** The same ways lead to it. */
    private static void assertOpenToItsOwn(Service service, String token) {
        for (Route route : closed()) {
            for (UnaryOperator<String> way : SAME) {
                int status = ask(service, route, way, "X-Auth-Token: " + token, TYPES.get(0))
                        .status();
                assertThat(status).as(route.toString()).isNotIn(401, 403).isLessThan(500);
            }
        }
    }
}
