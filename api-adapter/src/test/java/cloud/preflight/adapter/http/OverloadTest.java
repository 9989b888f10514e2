package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.Hostile;
import cloud.preflight.inventory.Inventories;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is no memory for is refused, and nothing else is. */
class OverloadTest {

    private static final Map<String, String> SETTINGS =
            Map.of("preflight.body-memory", "4MB", "preflight.answer-timeout", "1s");
    private static final String JSON = "Content-Type: application/json";
    private static final String LARGE = " ".repeat(2 << 20);

    private static Service service;
    private static Client client;

    @BeforeAll
    static void start() throws Service.NotStarted {
        SETTINGS.forEach(System::setProperty);
        try {
            service = Services.start(Preflight.create(), Inventories.none());
        } finally {
            SETTINGS.keySet().forEach(System::clearProperty);
        }
        client = new Client(service.url());
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/p/validations",
                "POST /v1/p/providers/fc4d5750-22e7-4798-8a46-f48f62c4c1da/resources/action",
                "PATCH /v1/p/inventory"
            })
    void aBodyIsRefusedAndTheConnectionIsGoodForTheNextQuestion(String request) {
        try (Wire wire = Wire.to(service.url())) {
            for (int i = 0; i < 3; i++) {
                wire.head(request, JSON, "Content-Length: " + LARGE.length()).send(LARGE);
                Reply refused = wire.answer();
                assertError(refused, 503, "Preflight.0503");
                assertThat(refused.json()).containsEntry("error_msg", "There is no memory for the body now");
                assertThat(refused.header("Retry-After")).isEqualTo("1");
            }
            wire.post(JSON, "Content-Length: " + Asked.ALLOWED.length).send(Asked.ALLOWED);
            assertThat(wire.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aBodyThatThereIsRoomForIsAnswered() {
        String question = Asked.deletePolicy("p") + " ".repeat(100_000);
        assertThat(client.post(Client.VALIDATIONS, question).status()).isEqualTo(200);
    }

    @Test
    void whatIsNeverPossibleIsNotToBeAskedAgain() {
        Reply refused = client.post(Client.VALIDATIONS, Hostile.emptyVolumes(600_000));
        assertError(refused, 503, "Preflight.0503");
        assertThat(refused.json()).containsEntry("error_msg", "The body takes more memory than there is for one");
        assertThat(refused.header("Retry-After")).isEmpty();
    }

    @Test
    void aLineIsRefusedAloneAndGivesBackWhatItTook() {
        String small = Asked.deletePolicy("p");
        String middle = small + " ".repeat(100_000);
        String lines = String.join("\n", List.of(small, small + LARGE, middle, Hostile.emptyVolumes(600_000), middle));
        for (int i = 0; i < 5; i++) {
            List<String> answers = client.send(
                            "POST",
                            Client.VALIDATIONS,
                            BodyPublishers.ofString(lines),
                            "Content-Type",
                            "application/x-ndjson")
                    .text()
                    .lines()
                    .toList();
            assertThat(answers).hasSize(5);
            assertThat(answers.get(0)).startsWith("{\"line\":1,").contains("CSBS.3000");
            assertThat(answers.get(1))
                    .isEqualTo("{\"line\":2,\"error_code\":\"Preflight.0503\","
                            + "\"error_msg\":\"There is no memory for the line now\"}");
            assertThat(answers.get(2)).startsWith("{\"line\":3,").contains("CSBS.3000");
            assertThat(answers.get(3)).startsWith("{\"line\":4,\"error_code\":\"Preflight.0503\"");
            assertThat(answers.get(4)).startsWith("{\"line\":5,").contains("CSBS.3000");
        }
    }

    @Test
    @Timeout(60)
    void whoGoesAwayGivesBackWhatWasTaken() {
        String middle = Asked.deletePolicy("p") + " ".repeat(600_000);
        for (int i = 0; i < 10; i++) {
            try (Wire wire = Wire.to(service.url())) {
                wire.post(JSON, "Content-Length: " + middle.length()).send(middle.substring(1));
            }
        }
        // The last connection may not have been seen to end yet.
        while (client.post(Client.VALIDATIONS, middle).status() == 503) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    @Timeout(120)
    void whoTakesNoAnswerGivesItBackToo(String mediaType) throws IOException {
        String question = Hostile.json(Hostile.shareableVolumes(3_000));
        for (int i = 0; i < 10; i++) {
            try (Wire wire = Wire.to(service.url(), 4_096)) {
                wire.post("Content-Type: " + mediaType, "Content-Length: " + question.length())
                        .send(question);
                if (i == 0) {
                    assertThat(wire.answerHead().header("Transfer-Encoding")).isEqualTo("chunked");
                }
                wire.socket().setSoLinger(true, 0);
            }
        }
        while (!client.post(Client.VALIDATIONS, question).text().contains("CSBS.6010")) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    @Timeout(120)
    void whoLeavesItsAnswerDoesNotKeepIt(String mediaType) {
        String question = Hostile.json(Hostile.shareableVolumes(3_000));
        List<Wire> leaving = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                Wire wire = Wire.to(service.url(), 4_096);
                leaving.add(wire);
                wire.post("Content-Type: " + mediaType, "Content-Length: " + question.length())
                        .send(question);
            }
            while (!client.post(Client.VALIDATIONS, question).text().contains("CSBS.6010")) {
                Thread.onSpinWait();
            }
        } finally {
            leaving.forEach(Wire::close);
        }
    }
}
