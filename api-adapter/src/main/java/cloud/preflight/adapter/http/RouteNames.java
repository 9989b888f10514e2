package cloud.preflight.adapter.http;

import cloud.preflight.adapter.metrics.Kept;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.regex.Pattern;

/**
 * Names routes as they are written, without what their variables have to match: never by what a caller sends. Safe for any
 * number of threads.
 */
final class RouteNames {

    private static final String NO_ROUTE = "none";
    private static final Pattern MATCHED = Pattern.compile("\\{(\\w+):[^}]+}");

    private final Kept<UriMatchTemplate, String> names = new Kept<>(RouteNames::readable);

    /** The route of a request, or one word where there is none. */
    String of(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate())
                .map(names::of)
                .orElse(NO_ROUTE);
    }

    private static String readable(UriMatchTemplate template) {
        return MATCHED.matcher(template.toPathString())
                .replaceAll("{$1}")
                .replace("{projectId}", "{project_id}")
                .replace("{providerId}", "{provider_id}");
    }
}
