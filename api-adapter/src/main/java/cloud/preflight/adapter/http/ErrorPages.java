package cloud.preflight.adapter.http;

import cloud.preflight.adapter.console.Look;
import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows whoever looks with a browser at an address that has no page, or can't be read, a page with ways on. What belongs to the
 * interface, and what is asked by a program, keeps the shape of every error.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Requires(property = ConsoleController.SETTING, notEquals = "false")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ErrorPages {

    /** Looked at here, since a filter of some methods alone has the framework sort all filters anew for each request. */
    private static final Set<HttpMethod> LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final List<Integer> SHOWN =
            List.of(HttpStatus.BAD_REQUEST.getCode(), HttpStatus.NOT_FOUND.getCode());
    private static final Pattern INTERFACE =
            Pattern.compile("/(?:v1|health|prometheus|openapi|console)(?:/.*)?", Pattern.DOTALL);
    /** The last part of a path that may have been meant as the code or the name of a row. */
    private static final Pattern SOUGHT = Pattern.compile("/(?:.*/)?(?<sought>[A-Za-z][\\w.-]{0,63})");

    private final ConsolePages pages;

    ErrorPages(ConsolePages pages) {
        this.pages = pages;
    }

    @ResponseFilter
    void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!LOOKING.contains(request.getMethod())) {
            return;
        }
        response.getAttribute(Errors.ERROR, ErrorAnswer.class)
                .filter(error -> SHOWN.contains(error.httpStatus()))
                .filter(error -> !INTERFACE.matcher(request.getPath()).matches() && wantsPage(request))
                .ifPresent(error -> show(error, request, response));
    }

    private void show(ErrorAnswer error, HttpRequest<?> request, MutableHttpResponse<?> response) {
        ChosenLook chosen = new ChosenLook(
                request.getParameters().get("lang"), request.getParameters().get("theme"), request);
        Look look = pages.look(chosen);
        Matcher sought = SOUGHT.matcher(request.getPath());
        chosen.fill(response, pages.error(error, sought.matches() ? sought.group("sought") : "", look), look);
    }

    /** Programs name JSON or nothing in particular; the accepted types come with the highest weight first. */
    private static boolean wantsPage(HttpRequest<?> request) {
        return request.getHeaders().accept().stream()
                .filter(range -> range.getQualityAsNumber().signum() > 0)
                .filter(range -> range.getName().equals(MediaType.TEXT_HTML)
                        || range.getSubtype().endsWith("json"))
                .findFirst()
                .filter(range -> range.getName().equals(MediaType.TEXT_HTML))
                .isPresent();
    }
}
