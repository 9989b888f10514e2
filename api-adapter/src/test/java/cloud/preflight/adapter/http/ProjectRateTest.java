package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.inventory.Inventories;
import cloud.preflight.profile.Profile;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that is asked about too often is told when to ask again, where that is limited. */
class ProjectRateTest {

    private static final String SETTING = "preflight.project-rate";
    private static final String TOKEN = "X-Auth-Token";
    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    /** A clock may count from anywhere. */
    private long now = Long.MAX_VALUE - 1_000 * MILLISECOND;

    @Test
    void whatIsSavedIsThatOfASecondAtMostAndEachProjectHasItsOwn() {
        ProjectRate rate = new ProjectRate(4, () -> now);
        now += 3_600_000 * MILLISECOND;
        for (int i = 0; i < 4; i++) {
            assertThat(rate.wait("p")).isLessThanOrEqualTo(0);
        }
        assertThat(rate.wait("p")).isEqualTo(250 * MILLISECOND);
        assertThat(rate.wait("q")).isLessThanOrEqualTo(0);
        now += 249 * MILLISECOND;
        assertThat(rate.wait("p")).isEqualTo(MILLISECOND);
        now += MILLISECOND;
        assertThat(rate.wait("p")).isLessThanOrEqualTo(0);
        assertThat(rate.wait("p")).isPositive();
    }

    @Test
    void whoAsksTooOftenWaitsAndOthersDoNot() throws Service.NotStarted {
        try (Service service = started(Credentials.none())) {
            Client client = new Client(service.url());
            Reply refused = client.get("/v1/p/inventory");
            // However slow the machine is, two come within a second at some time.
            for (assertThat(refused.status()).isEqualTo(200); refused.status() == 200; ) {
                refused = client.post("/v1/p/validations", Asked.deletePolicy("p"));
            }
            assertError(refused, 429, "Preflight.0429");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.json()).containsEntry("error_msg", "The project asks more than 1 time a second");
            assertThat(client.post("/v1/q/validations", Asked.deletePolicy("p")).status())
                    .isEqualTo(200);
            for (int i = 0; i < 3; i++) {
                assertThat(client.get("/v1/error-codes").status()).isEqualTo(200);
                assertThat(client.get("/health/liveness").status()).isEqualTo(200);
                assertThat(client.post(
                                        "/v1/p/providers/" + Profile.defaults().providerId() + "/resources/action",
                                        "{\"check_protectable\":[]}")
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aStrangerCostsAProjectNothing(@TempDir Path folder) throws Exception {
        TokenFile file = new TokenFile(folder.resolve("tokens"));
        String token = file.add("p");
        String other = file.add("q");
        try (Credentials credentials = Credentials.tokens(file);
                Service service = started(credentials)) {
            Client client = new Client(service.url());
            for (int i = 0; i < 3; i++) {
                assertThat(client.get("/v1/p/inventory", TOKEN, other).status()).isEqualTo(403);
                assertThat(client.get("/v1/p/inventory").status()).isEqualTo(401);
            }
            assertThat(client.get("/v1/p/inventory", TOKEN, token).status()).isEqualTo(200);
        }
    }

    private static Service started(Credentials credentials) throws Service.NotStarted {
        System.setProperty(SETTING, "1");
        try {
            return Services.start(Preflight.create(), Inventories.none(), credentials);
        } finally {
            System.clearProperty(SETTING);
        }
    }
}
