package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a path or query whose bytes are no UTF-8, before anything is made of it: decoded they would all be the same
 * replacement, and two projects would be one.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class TargetFilter {

    private static final int HEXADECIMAL = 16;
    private static final int ESCAPE = "%FF".length();
    private static final int ASCII = 0x7F;

    @RequestFilter
    @PreMatching
    @Nullable
    HttpResponse<?> refusal(HttpRequest<?> request) {
        String target = request.getUri().toString();
        if (target.chars().anyMatch(character -> character > ASCII)) {
            return Errors.response(ErrorAnswer.invalid("the path or query has bytes that must be percent-encoded"));
        }
        return target.indexOf('%') < 0 || isUtf8(target)
                ? null
                : Errors.response(
                        ErrorAnswer.invalid("the path or query has percent-encoded bytes that are not UTF-8"));
    }

    /** Of a target that is ASCII, with escapes that are complete. */
    private static boolean isUtf8(String target) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(target.length());
        for (int at = 0; at < target.length(); at++) {
            if (target.charAt(at) == '%') {
                bytes.write(Integer.parseInt(target, at + 1, at + ESCAPE, HEXADECIMAL));
                at += ESCAPE - 1;
            } else {
                bytes.write(target.charAt(at));
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
