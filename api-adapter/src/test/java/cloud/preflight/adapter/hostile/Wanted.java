package cloud.preflight.adapter.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.ErrorShape;
import cloud.preflight.adapter.http.Reply;
import java.util.Set;

/** What an answer must be. */
interface Wanted {

    int FIRST_ERROR = 400;
    int FIRST_FAILURE = 500;

    /** The end of the codes that a verdict never has: it means that the service failed. */
    String INTERNAL = "CSBS.9999";

    void check(Reply reply);

    /** An answer, or a refusal in the published shape: never that the service failed. */
    Wanted SANE = reply -> {
        assertThat(reply.status()).as(reply.text()).isLessThan(FIRST_FAILURE);
        shaped(reply);
    };

    /** The same, or a published row that has a status of its own. */
    Wanted ENFORCED = reply -> {
        shaped(reply);
        if (reply.status() >= FIRST_FAILURE) {
            assertThat(String.valueOf(reply.json().get("error_code")))
                    .startsWith("CSBS.")
                    .isNotEqualTo(INTERNAL);
        }
    };

    /** The head of an answer, which has no body. */
    Wanted HEAD_ALONE = reply -> assertThat(reply.status()).isLessThan(FIRST_FAILURE);

    /** A refusal with one of these statuses. */
    static Wanted refused(Set<Integer> statuses) {
        return reply -> {
            assertThat(statuses).as(reply.text()).contains(reply.status());
            shaped(reply);
        };
    }

    /** This body with this status. */
    static Wanted exactly(int status, byte[] body) {
        return reply -> {
            assertThat(reply.status()).as(reply.text()).isEqualTo(status);
            assertThat(reply.body()).isEqualTo(body);
            shaped(reply);
        };
    }

    private static void shaped(Reply reply) {
        if (reply.status() >= FIRST_ERROR && !reply.text().startsWith("{\"status\":\"")) {
            ErrorShape.assertShape(reply);
        } else if (reply.header("Content-Type").endsWith("json")) {
            ErrorShape.assertNothingIsTold(reply);
        }
    }
}
