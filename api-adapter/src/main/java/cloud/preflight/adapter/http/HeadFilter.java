package cloud.preflight.adapter.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Lets a connection go on after the head alone of an answer whose length is not told: it ends with its last header (RFC 9112,
 * 6.3). The framework would end the connection, as it has to where a body of no told length follows.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class HeadFilter {

    /** What stands for the length on the way to the connection, where {@link AnswerHeaders} takes it away. */
    static final String NOT_TOLD = "not told";

    @ResponseFilter
    void mark(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getMethod() == HttpMethod.HEAD && !response.getHeaders().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.getHeaders().set(HttpHeaders.CONTENT_LENGTH, NOT_TOLD);
        }
    }
}
