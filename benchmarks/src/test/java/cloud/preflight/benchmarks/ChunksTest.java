package cloud.preflight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChunksTest {

    private static final byte[] CONTENT = bytes("{\"decision\":\"allowed\"}");

    @Test
    void joinsWhatCameInChunks() {
        byte[] received = bytes("head 8\r\n{\"decisi\r\ne\r\non\":\"allowed\"}\r\n0\r\n\r\n");
        assertThat(Chunks.complete(received, 5, received.length)).isTrue();
        assertThat(Chunks.join(received, 5, CONTENT)).isTrue();
    }

    @Test
    void tellsOtherContentApart() {
        assertThat(Chunks.join(bytes("16\r\n{\"decision\":\"unknown\"}\r\n0\r\n\r\n"), 0, CONTENT))
                .isFalse();
        assertThat(Chunks.join(bytes("8\r\n{\"decisi\r\n0\r\n\r\n"), 0, CONTENT))
                .isFalse();
        assertThat(Chunks.join(bytes("17\r\n{\"decision\":\"allowed\"}}\r\n0\r\n\r\n"), 0, CONTENT))
                .isFalse();
    }

    @Test
    void waitsForTheLastOne() {
        byte[] received = bytes("8\r\n{\"decisi\r\n");
        assertThat(Chunks.complete(received, 0, received.length)).isFalse();
    }

    @Test
    void readsWhetherTheyAreAnnounced() {
        assertThat(Chunks.announced(bytes("HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n"), 44))
                .isTrue();
        assertThat(Chunks.announced(bytes("HTTP/1.1 200 \r\nContent-Length: 22\r\n\r\n{\"a\":\"chunked\"}"), 37))
                .isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
