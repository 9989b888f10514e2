package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses a query parameter that the path does not know: a slip of the pen must not open a door. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(1)
final class QueryFilter {

    private static final String OURS = QueryFilter.class.getPackageName();

    @RequestFilter
    @Nullable
    HttpResponse<?> refusal(HttpRequest<?> request) {
        if (request.getUri().getRawQuery() == null) {
            return null;
        }
        return RouteAttributes.getRouteInfo(request)
                .filter(route -> route.getDeclaringType().getPackageName().equals(OURS))
                .filter(MethodBasedRouteInfo.class::isInstance)
                .flatMap(route -> unknown(request, (MethodBasedRouteInfo<?, ?>) route))
                .map(name -> Errors.response(
                        ErrorAnswer.invalid("'" + name + "' is no query parameter of " + Errors.what(request))))
                .orElse(null);
    }

    private static Optional<String> unknown(HttpRequest<?> request, MethodBasedRouteInfo<?, ?> route) {
        Set<String> known = known(route).collect(Collectors.toSet());
        return request.getParameters().names().stream()
                .filter(name -> !known.contains(name))
                .findFirst();
    }

    /** The query parameters that a route knows. */
    private static Stream<String> known(MethodBasedRouteInfo<?, ?> route) {
        return Stream.concat(
                Arrays.stream(route.getTargetMethod().getArguments())
                        .filter(argument -> argument.isAnnotationPresent(QueryValue.class))
                        .map(QueryFilter::name),
                Arrays.stream(route.getTargetMethod().stringValues(ReadsQuery.class)));
    }

    private static String name(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .filter(name -> !name.isEmpty())
                .orElse(argument.getName());
    }
}
