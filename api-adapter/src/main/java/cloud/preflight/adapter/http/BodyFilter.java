package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import org.jspecify.annotations.Nullable;

/** Refuses a body before any of it is read: one that is compressed, or too large to be held in memory. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class BodyFilter {

    private final long largest;

    BodyFilter(HttpServerConfiguration configuration) {
        largest = configuration.getMaxRequestBufferSize();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refusal(HttpRequest<?> request) {
        Class<?> taken = RouteAttributes.getRouteInfo(request)
                .flatMap(RouteInfo::getRequestBodyType)
                .<Class<?>>map(Argument::getType)
                .orElse(Void.class);
        if (taken != Void.class && compressed(request)) {
            return Errors.response(Errors.unreadable(request));
        }
        return taken == byte[].class && request.getContentLength() > largest
                ? Errors.response(ErrorAnswer.tooLarge("body"))
                : null;
    }

    private static boolean compressed(HttpRequest<?> request) {
        String encoding = request.getHeaders().get(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }
}
