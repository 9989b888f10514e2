package cloud.preflight.adapter.openapi;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.inject.MethodReference;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A route of the table by which the service finds who answers.
 *
 * @param method {@code GET} for instance
 * @param path its path, variables as callers know them
 * @param variables its variables, and what each has to match
 * @param query its query parameters
 * @param reads the media types of its body; empty where it has none
 */
record ApiRoute(String method, String path, Map<String, String> variables, List<String> query, List<String> reads) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");
    private static final String READS_QUERY = "cloud.preflight.adapter.http.ReadsQuery";
    private static final String HEALTH = "/health/{selector}";

    /** Every route in the order of the page, but for those to a head alone that go without saying where there is a GET. */
    static List<ApiRoute> all() {
        try (ApplicationContext context = ApplicationContext.run()) {
            return context.getBean(Router.class)
                    .uriRoutes()
                    .filter(route -> !isImplied(route))
                    .flatMap(ApiRoute::of)
                    .sorted(Comparator.comparing(
                                    (ApiRoute route) -> HttpPage.routes().indexOf(route.key()))
                            .thenComparing(ApiRoute::toString))
                    .toList();
        }
    }

    private static boolean isImplied(UriRouteInfo<?, ?> route) {
        return route.getHttpMethod() == HttpMethod.HEAD && !target(route).hasAnnotation(Head.class);
    }

    private static MethodReference<?, ?> target(UriRouteInfo<?, ?> route) {
        return ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod();
    }

    private static Stream<ApiRoute> of(UriRouteInfo<?, ?> route) {
        String template = route.getUriMatchTemplate().toString();
        return template.equals(HEALTH)
                ? Stream.of("liveness", "readiness")
                        .map(selector -> of(route, template.replace("{selector}", selector)))
                : Stream.of(of(route, template));
    }

    private static ApiRoute of(UriRouteInfo<?, ?> route, String template) {
        Map<String, String> variables = new LinkedHashMap<>();
        String path = VARIABLE.matcher(template).replaceAll(found -> {
            String name = found.group(1).replace("projectId", "project_id").replace("providerId", "provider_id");
            variables.put(name, found.group(2) == null ? "" : found.group(2));
            return "{" + name + "}";
        });
        boolean body = route.getRequestBodyType().isPresent();
        return new ApiRoute(
                route.getHttpMethodName(),
                path,
                variables,
                query(route),
                body ? route.getConsumes().stream().map(MediaType::getName).toList() : List.of());
    }

    private static List<String> query(UriRouteInfo<?, ?> route) {
        Stream<String> arguments = Arrays.stream(target(route).getArguments())
                .filter(argument -> argument.isAnnotationPresent(QueryValue.class))
                .map(ApiRoute::name);
        return Stream.concat(arguments, Arrays.stream(target(route).stringValues(READS_QUERY)))
                .toList();
    }

    private static String name(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .filter(name -> !name.isEmpty())
                .orElse(argument.getName());
    }

    /** Method and path, as {@code docs/http.md} has them. */
    String key() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return key() + " " + reads;
    }
}
