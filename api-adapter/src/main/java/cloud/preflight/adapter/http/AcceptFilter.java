package cloud.preflight.adapter.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses a request that weighs what would be answered with 0, which the choice of the route does not look at. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class AcceptFilter {

    private static final String ANY = "*";

    /** Whole types before their families, and those before everything. */
    private static final Comparator<MediaType> EXACT = Comparator.comparing(
                    (MediaType range) -> !range.getType().equals(ANY))
            .thenComparing(range -> !range.getSubtype().equals(ANY));

    @RequestFilter
    @Nullable
    HttpResponse<?> refusal(HttpRequest<?> request) {
        List<MediaType> accepted = request.getHeaders().accept();
        if (accepted.isEmpty()) {
            return null;
        }
        return RouteAttributes.getRouteInfo(request)
                .flatMap(route -> route.getProduces().stream().findFirst())
                .filter(answered -> isRefused(answered, accepted))
                .<HttpResponse<?>>map(
                        answered -> Errors.response(Errors.of(request, HttpStatus.NOT_ACCEPTABLE.getCode())))
                .orElse(null);
    }

    /** The most exact range that fits it has the say. */
    private static boolean isRefused(MediaType answered, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range ->
                        fits(range.getType(), answered.getType()) && fits(range.getSubtype(), answered.getSubtype()))
                .max(EXACT)
                .filter(range -> range.getQualityAsNumber().signum() == 0)
                .isPresent();
    }

    /** The framework would take whatever stands there for a regular expression. */
    private static boolean fits(String range, String answered) {
        return range.equals(ANY) || range.equalsIgnoreCase(answered);
    }
}
