package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A body that is one question may have 16 MiB, and no more than that is ever held. */
class BodyLimitTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final int MEBIBYTE = 1 << 20;
    private static final int LIMIT = 16 * MEBIBYTE;
    private static final String JSON = "Content-Type: application/json";

    @Test
    void aBodyOfExactlyTheLimitIsRead() {
        assertThat(SERVICE.client().post(Client.VALIDATIONS, padded(LIMIT)).status())
                .isEqualTo(200);
    }

    @Test
    void aBodyOfOneByteMoreIsTooLarge() {
        assertTooLarge(SERVICE.client().post(Client.VALIDATIONS, padded(LIMIT + 1)));
    }

    @Test
    void aBodyOfOneByteMoreInChunksIsTooLarge() {
        assertTooLarge(chunked(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(padded(LIMIT + 1)))));
    }

    @Test
    void aBodyOfExactlyTheLimitInChunksIsRead() {
        assertThat(chunked(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(padded(LIMIT))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aLargeBodyIsRefusedBeforeAnyOfItIsSent() {
        try (Wire wire = SERVICE.wire()) {
            assertTooLarge(wire.post(JSON, "Content-Length: " + 64 * MEBIBYTE).answer());
        }
    }

    @Test
    void aLargeBodyIsNotAskedFor() {
        try (Wire wire = SERVICE.wire()) {
            assertTooLarge(wire.post(JSON, "Expect: 100-continue", "Content-Length: " + 64 * MEBIBYTE)
                    .answer());
        }
    }

    @Test
    void aSmallBodyIsAskedFor() {
        try (Wire wire = SERVICE.wire()) {
            wire.post(JSON, "Expect: 100-continue", "Content-Length: " + Asked.ALLOWED.length);
            assertThat(wire.answer().status()).isEqualTo(100);
            assertThat(wire.send(Asked.ALLOWED).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aLargeBodyInChunksIsRefusedBeforeItEnds() {
        String chunk = " ".repeat(MEBIBYTE);
        try (Wire wire = SERVICE.wire()) {
            wire.post(JSON, "Transfer-Encoding: chunked");
            for (int i = 0; i <= LIMIT / MEBIBYTE; i++) {
                wire.chunk(chunk);
            }
            assertTooLarge(wire.answer());
        }
    }

    @Test
    void aClientThatSendsItAllFirstIsAnsweredToo() {
        byte[] piece = new byte[MEBIBYTE];
        assertTooLarge(chunked(BodyPublishers.ofByteArrays(Collections.nCopies(64, piece))));
        assertTooLarge(SERVICE.client().post(Client.VALIDATIONS, new byte[64 * MEBIBYTE]));
    }

    @Test
    void theConnectionOfARefusedBodyIsGoodForTheNextQuestion() {
        try (Wire wire = SERVICE.wire()) {
            int length = LIMIT + MEBIBYTE;
            assertTooLarge(wire.post(JSON, "Content-Length: " + length).answer());
            wire.send(new byte[length]).post(JSON, "Content-Length: " + Asked.ALLOWED.length);
            assertThat(wire.send(Asked.ALLOWED).answer().status()).isEqualTo(200);
        }
    }

    private static void assertTooLarge(Reply reply) {
        assertError(reply, 413, "Preflight.0413");
    }

    private static Reply chunked(BodyPublisher body) {
        return SERVICE.client().send("POST", Client.VALIDATIONS, body, "Content-Type", "application/json");
    }

    /** A question with a description that is nobody's, of exactly so many bytes. */
    private static byte[] padded(int length) {
        String question = Asked.deletePolicy("p");
        String start = question.substring(0, question.length() - 1) + ",\"unknown\":\"";
        return (start + "x".repeat(length - start.length() - 2) + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
