package cloud.preflight.adapter.load;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.adapter.http.Wire;
import java.nio.charset.StandardCharsets;

/**
 * A question that is asked again and again.
 *
 * @param first the answer under one profile
 * @param second the answer under another
 */
record Call(String path, String question, String first, String second) {

    /** What is answered now, under whichever profile. */
    static String answer(Client client, String path, String question) {
        Reply reply = client.post(path, question);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.text();
    }

    /** Asks on a connection, and tells whether it goes on. */
    boolean ask(Wire wire) {
        byte[] body = question.getBytes(StandardCharsets.UTF_8);
        Reply reply = wire.head("POST " + path, "Content-Type: application/json", "Content-Length: " + body.length)
                .send(body)
                .answerTo("POST");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).isIn(first, second);
        return reply.header("Connection").isEmpty();
    }
}
