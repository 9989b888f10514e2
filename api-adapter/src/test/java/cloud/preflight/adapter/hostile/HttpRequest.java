package cloud.preflight.adapter.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * A request in bytes, whose end can be told.
 *
 * @param headers the lines of its head but for the first, the host and what tells the end of the body
 * @param body what it brings; none where it is empty
 */
record HttpRequest(String method, String target, List<String> headers, byte[] body) {

    static final String JSON = "Content-Type: application/json";
    static final String NDJSON = "Content-Type: application/x-ndjson";

    private static final byte[] NOTHING = {};

    static HttpRequest without(String method, String target, List<String> headers) {
        return new HttpRequest(method, target, headers, NOTHING);
    }

    /** Its length is told beforehand. */
    byte[] bytes() {
        return join(head("Content-Length: " + body.length), body);
    }

    /** Its length is told beforehand, or piece by piece. */
    byte[] bytes(Random random) {
        return body.length > 0 && random.nextInt(4) == 0
                ? join(head("Transfer-Encoding: chunked"), chunks(random))
                : bytes();
    }

    private byte[] head(String end) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: test\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        return ascii(head + end + "\r\n\r\n");
    }

    private byte[] chunks(Random random) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; ) {
            int length = Math.min(body.length - from, 1 + random.nextInt(random.nextBoolean() ? 16 : 8_192));
            chunks.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
            chunks.write(body, from, length);
            chunks.writeBytes(ascii("\r\n"));
            from += length;
        }
        chunks.writeBytes(ascii("0\r\n\r\n"));
        return chunks.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Each character as one byte, those beyond ASCII too. */
    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
