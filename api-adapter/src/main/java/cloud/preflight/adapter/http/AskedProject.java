package cloud.preflight.adapter.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.Router;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Which project a request asks about. */
final class AskedProject {

    private static final String VARIABLE = "projectId";

    /** Where the project stands in a path: {@code /v1/{project_id}}. */
    private static final int SEGMENT = 2;

    private AskedProject() {}

    /**
     * The project; empty where the path is of none. What a route takes for it comes first, even where it has the name of an
     * open path. A path without such a route is of the project that it would have, so that nothing is said of it, and that a
     * route which forgot to name its project is closed.
     */
    static Optional<String> of(HttpRequest<?> request, Router router) {
        Stream<RouteMatch<?>> routes = RouteAttributes.getRouteMatch(request)
                .<Stream<RouteMatch<?>>>map(Stream::of)
                .orElseGet(() -> router.findAny(request).stream().map(route -> route));
        return routes.flatMap(AskedProject::variable).findFirst().or(() -> segment(request.getPath()));
    }

    private static Stream<String> variable(RouteMatch<?> route) {
        return Stream.ofNullable(route.getVariableValues().get(VARIABLE)).map(String::valueOf);
    }

    private static Optional<String> segment(String path) {
        String[] segments = path.split("/", -1);
        return segments.length > SEGMENT
                        && segments[SEGMENT - 1].equals("v1")
                        && !segments[SEGMENT].equals("error-codes")
                ? Optional.of(URLDecoder.decode(segments[SEGMENT], StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
