package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertBadRequest;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too much of something costs one answer, never the service. */
class ExcessTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @AfterEach
    void theNextQuestionIsAnswered() {
        assertThat(SERVICE.client().post(Client.VALIDATIONS, Asked.ALLOWED).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 1_000_000})
    void deepNestingIsABadRequestWhereverItStands(int depth) {
        for (String place : List.of("%s", "{\"operation\":%s}", "{\"request\":%s}", "{\"facts\":{\"unknown\":%s}}")) {
            for (String level : List.of("[", "{\"a\":")) {
                Reply reply = SERVICE.client().post(Client.VALIDATIONS, place.replace("%s", level.repeat(depth)));
                assertBadRequest(reply);
                assertThat(reply.text()).contains("nested deeper than 1,000 levels");
            }
        }
    }

    @Test
    void nestingUpToTheLimitIsRead() {
        String unknown = "[".repeat(998) + "]".repeat(998);
        String question = Asked.deletePolicy("p").replaceFirst("}}$", ",\"unknown\":" + unknown + "}}");
        assertThat(SERVICE.client().post(Client.VALIDATIONS, question).status()).isEqualTo(200);
    }

    @Test
    void aHundredFaultsAreListedAtMost() {
        String servers = "{},".repeat(150) + "{}";
        Map<String, Object> error = SERVICE.client()
                .post(
                        Client.VALIDATIONS,
                        "{\"operation\":\"protect\",\"request\":{\"resource_id\":\"s\"},\"facts\":{\"servers\":["
                                + servers + "]}}")
                .json();
        List<?> faults = (List<?>) error.get("faults");
        assertThat(faults).hasSize(100);
        assertThat(faults.get(0)).isEqualTo(Map.of("pointer", "/facts/servers/0/id", "problem", "is required"));
        // Two of each of 151 servers, of which 99 are listed.
        assertThat(faults.get(99)).isEqualTo(Map.of("pointer", "", "problem", "has 203 more faults"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1", "1.5", "9007199254740992", "123456789012345678901234567890"})
    void aNumberThatIsNoneOfOursIsABadRequest(String number) {
        Reply reply = SERVICE.client()
                .post(
                        Client.VALIDATIONS,
                        "{\"operation\":\"resize_space\",\"request\":{\"type\":\"backup_capacity\",\"size\":" + number
                                + "}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("\"pointer\":\"/request/size\"");
    }
}
