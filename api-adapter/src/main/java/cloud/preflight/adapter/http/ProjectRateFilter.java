package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.Router;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request about a project that is asked about too often, where that is limited; who has no credentials of a project
 * does not count. A published client takes it for an outage, so the CSBS paths are not limited.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(CredentialsFilter.FIRST + 1)
final class ProjectRateFilter {

    private final int most;
    private final Router router;
    private final Optional<ProjectRate> rate;

    ProjectRateFilter(Limits limits, Router router) {
        most = limits.projectRate();
        this.router = router;
        rate = most == 0 ? Optional.empty() : Optional.of(new ProjectRate(most, System::nanoTime));
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refusal(HttpRequest<?> request) {
        return rate.filter(limited -> !isOfCsbs(request))
                .flatMap(limited -> AskedProject.of(request, router).map(limited::wait))
                .filter(wait -> wait > 0)
                .<HttpResponse<?>>map(this::refusal)
                .orElse(null);
    }

    private static boolean isOfCsbs(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getVariableValues().containsKey("providerId"))
                .isPresent();
    }

    /** A second is the shortest time that can be said. */
    private HttpResponse<?> refusal(long nanos) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos - 1) + 1;
        return Errors.response(ErrorAnswer.ours(
                        HttpStatus.TOO_MANY_REQUESTS.getCode(),
                        "The project asks more than " + most + (most == 1 ? " time" : " times") + " a second"))
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }
}
