package cloud.preflight.adapter.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a service answered. */
public record Reply(int status, Map<String, List<String>> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), response.headers().map(), response.body());
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The value of a header; empty when it is not there. */
    public String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse("");
    }

    public Map<String, Object> json() {
        return json(body);
    }

    public List<Map<String, Object>> rows() {
        try {
            return JSON.readValue(body, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(text(), unreadable);
        }
    }

    public static Map<String, Object> json(byte[] text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(new String(text, StandardCharsets.UTF_8), unreadable);
        }
    }
}
