package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.internal.text.Shown;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Collection;
import java.util.stream.Collectors;

/** Refuses a body for what its headers say of it, and tells what would be read. */
final class Unreadable {

    private Unreadable() {}

    /** A body of another media type than these. */
    static MutableHttpResponse<byte[]> type(HttpRequest<?> request, Collection<MediaType> read) {
        String types = read.stream().map(MediaType::getName).sorted().collect(Collectors.joining(" or "));
        String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, "nothing");
        return refusal(request, types + ", not " + Shown.of(type) + ": say in Content-Type what the body is")
                .header(HttpHeaders.ACCEPT, types.replace(" or ", ", "));
    }

    /** A body in another encoding of characters. */
    static MutableHttpResponse<byte[]> charset(HttpRequest<?> request, String charset) {
        return refusal(request, "UTF-8, not the charset " + Shown.of(charset))
                .header(
                        HttpHeaders.ACCEPT,
                        request.getContentType().map(MediaType::getName).orElse(MediaType.ALL));
    }

    /** A compressed body. */
    static MutableHttpResponse<byte[]> coding(HttpRequest<?> request, String coding) {
        return refusal(request, "no compressed body, and the Content-Encoding is " + Shown.of(coding))
                .header(HttpHeaders.ACCEPT_ENCODING, "identity");
    }

    private static MutableHttpResponse<byte[]> refusal(HttpRequest<?> request, String reads) {
        return Errors.response(ErrorAnswer.ours(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), Errors.what(request) + " reads " + reads));
    }
}
