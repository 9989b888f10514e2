package cloud.preflight.adapter.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/**
 * An answer that only changes with the program, so that what a client has stays good until its entity tag differs. Immutable
 * and safe for any number of threads.
 *
 * @param body what is answered; not to be changed
 * @param type its media type
 * @param tag its entity tag
 */
record FixedAnswer(byte[] body, MediaType type, String tag) {

    static FixedAnswer of(byte[] body, MediaType type) {
        return new FixedAnswer(body, type, EntityTag.of(body));
    }

    /** What is answered to a request with these headers: that the client has it already, or all of it. */
    MutableHttpResponse<byte[]> to(HttpHeaders headers) {
        MutableHttpResponse<byte[]> response = EntityTag.matches(tag, headers.get(HttpHeaders.IF_NONE_MATCH))
                ? HttpResponse.notModified()
                // Its length is said, since the answer to HEAD has no body that it could be told from.
                : HttpResponse.ok(body).contentType(type).contentLength(body.length);
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "max-age=3600");
    }
}
