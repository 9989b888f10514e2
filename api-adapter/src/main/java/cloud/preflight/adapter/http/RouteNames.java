package cloud.preflight.adapter.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names routes as they are written, without what their variables have to match: never by what a caller sends. Safe for any
 * number of threads.
 */
final class RouteNames {

    private static final String NO_ROUTE = "none";
    private static final Pattern MATCHED = Pattern.compile("\\{(\\w+):[^}]+}");

    private final Map<UriMatchTemplate, String> names = new ConcurrentHashMap<>();

    /** The route of a request, or one word where there is none. */
    String of(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate())
                .map(template -> names.computeIfAbsent(template, RouteNames::readable))
                .orElse(NO_ROUTE);
    }

    private static String readable(UriMatchTemplate template) {
        return MATCHED.matcher(template.toPathString())
                .replaceAll("{$1}")
                .replace("{projectId}", "{project_id}")
                .replace("{providerId}", "{provider_id}");
    }
}
