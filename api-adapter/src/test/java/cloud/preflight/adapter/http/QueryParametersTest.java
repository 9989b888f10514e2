package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip of the pen in a query must not open a door. */
class QueryParametersTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @ParameterizedTest
    @CsvSource({"enfore=true,enfore", "explains=true,explains", "enforce=true&strict=,strict", "%C3%BC=1,ü"})
    void aQuestionWithAnUnknownParameterIsRefused(String query, String name) {
        assertRefused(SERVICE.client().post(Client.VALIDATIONS + "?" + query, Asked.ALLOWED), name, "POST");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/error-codes?operations=protect,operations",
        "/v1/error-codes/CSBS.6024?q=x,q",
        "/v1/p/inventory?limit=1,limit",
        "/v1/p/inventory/servers?limits=1,limits"
    })
    void soIsAReadingOne(String path, String name) {
        assertRefused(SERVICE.client().get(path), name, "GET");
    }

    private static void assertRefused(Reply reply, String name, String method) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json()).containsEntry("error_code", "CSBS.9001");
        assertThat((List<?>) reply.json().get("faults")).singleElement().satisfies(fault -> {
            assertThat((Map<?, ?>) fault).extracting("pointer").isEqualTo("");
            assertThat(String.valueOf(((Map<?, ?>) fault).get("problem")))
                    .startsWith("'" + name + "' is no query parameter of " + method + " /v1/");
        });
    }

    @Test
    void aKnownOneIsTaken() {
        assertThat(SERVICE.client()
                        .post(Client.VALIDATIONS + "?enforce=false", Asked.ALLOWED)
                        .status())
                .isEqualTo(200);
        assertThat(SERVICE.client().get("/v1/error-codes?operation=protect&q=").status())
                .isEqualTo(200);
        assertThat(SERVICE.client().get("/health?x=1").status()).isEqualTo(200);
    }
}
