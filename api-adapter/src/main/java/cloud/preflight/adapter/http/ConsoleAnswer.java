package cloud.preflight.adapter.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** What the console answers to a browser, which asks again each time whether it has changed. */
final class ConsoleAnswer {

    /** Nothing is loaded from elsewhere, nothing runs that is not a file of ours, and nobody puts our pages into theirs. */
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private ConsoleAnswer() {}

    /** These bytes, or that the browser has them already. */
    static MutableHttpResponse<byte[]> of(byte[] bytes, String mediaType, HttpHeaders asked) {
        String tag = EntityTag.of(bytes);
        MutableHttpResponse<byte[]> response = EntityTag.matches(tag, asked.get(HttpHeaders.IF_NONE_MATCH))
                ? HttpResponse.notModified()
                // Said here, since the answer to HEAD has no body that it could be told from.
                : HttpResponse.ok(bytes)
                        .header(HttpHeaders.CONTENT_TYPE, mediaType)
                        .contentLength(bytes.length);
        return guarded(response.header(HttpHeaders.ETAG, tag));
    }

    /** An answer with what a browser has to know of whatever the console shows. */
    static <B> MutableHttpResponse<B> guarded(MutableHttpResponse<B> response) {
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-cache");
        return response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }
}
