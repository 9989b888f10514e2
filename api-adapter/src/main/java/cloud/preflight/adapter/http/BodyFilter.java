package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body before any of it is read: one that is compressed, in another encoding than UTF-8, or too large to be held in
 * memory.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class BodyFilter {

    /** What is ASCII is UTF-8 too. */
    private static final Set<String> READ =
            Set.of(StandardCharsets.UTF_8.name(), "UTF8", StandardCharsets.US_ASCII.name(), "ASCII");

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
        if (taken == Void.class) {
            return null;
        }
        String coding = request.getHeaders().get(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            return Unreadable.coding(request, coding);
        }
        Optional<String> charset = charset(request).filter(BodyFilter::isUnread);
        if (charset.isPresent()) {
            return Unreadable.charset(request, charset.get());
        }
        return taken == IncomingBody.class && request.getContentLength() > largest
                ? Errors.response(ErrorAnswer.tooLarge("body"))
                : null;
    }

    private static Optional<String> charset(HttpRequest<?> request) {
        return request.getContentType()
                .flatMap(type -> type.getParameters().get(MediaType.CHARSET_PARAMETER))
                .map(charset -> charset.replace("\"", ""));
    }

    private static boolean isUnread(String charset) {
        return READ.stream().noneMatch(charset::equalsIgnoreCase);
    }
}
