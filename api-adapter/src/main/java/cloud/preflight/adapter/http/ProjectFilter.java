package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import org.jspecify.annotations.Nullable;

/** Refuses the one project id that would stand where the catalog is: what is written to it could not be read. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class ProjectFilter {

    private static final String CATALOG = "error-codes";

    @RequestFilter
    @Nullable
    HttpResponse<?> refusal(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(route -> route.getVariableValues().get("projectId"))
                .filter(CATALOG::equals)
                .<HttpResponse<?>>map(project -> Errors.response(ErrorAnswer.ours(
                        HttpStatus.NOT_FOUND.getCode(),
                        "There is no project '" + CATALOG + "': that is where the catalog is")))
                .orElse(null);
    }
}
