package cloud.preflight.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What HTTP alone costs on the very same server: the body is read as a question's is, and the answer depends on nothing but
 * the size that the path asks for.
 */
@Controller
final class FixedController {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<Integer, byte[]> answers = new ConcurrentHashMap<>();

    @Post(uri = "/fixed/{size:[0-9]+}", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> answer(int size, @Body byte[] body) {
        return HttpResponse.ok(answers.computeIfAbsent(size, FixedController::content))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** The same, after the body was walked: no reader of it could be faster. */
    @Post(uri = "/walked/{size:[0-9]+}", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> walk(int size, @Body byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            while (parser.nextToken() != null) {
                // It is only passed over.
            }
        }
        return answer(size, body);
    }

    /** A JSON number with so many digits. */
    static byte[] content(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) '7');
        return content;
    }
}
