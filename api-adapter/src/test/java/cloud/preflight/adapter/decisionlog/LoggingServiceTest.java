package cloud.preflight.adapter.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.decisionlog.DecisionLog.Settings;
import cloud.preflight.adapter.decisionlog.DecisionLog.Timing;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.metrics.DecisionLogMeters;
import cloud.preflight.answers.DecisionListener;
import cloud.preflight.inventory.Inventories;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service whose decisions are logged to something that is slow or broken. */
@Timeout(60)
class LoggingServiceTest {

    private static final String QUESTION =
            "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"},\"facts\":{\"policies\":[]}}";

    /** Room for one decision, and nobody is waited for long. */
    private static final int ROOM = 1;

    private static final Timing HASTY = new Timing(
            TimeUnit.MILLISECONDS.toNanos(1),
            TimeUnit.MINUTES.toNanos(1),
            TimeUnit.MILLISECONDS.toNanos(1),
            TimeUnit.MINUTES.toNanos(1));

    private Service service;
    private DecisionLog log;

    private Client serve(TestSink sink, boolean waits) throws Service.NotStarted {
        log = new DecisionLog(sink, new Settings(false, waits, ROOM), HASTY);
        Preflight preflight = Preflight.create();
        DecisionListener listener = log.listener(preflight);
        service = Service.start(
                () -> {
                    Service.Deciding deciding = Service.Deciding.by(preflight, Inventories.none(), listener);
                    deciding.metrics().orElseThrow().bind(new DecisionLogMeters(log));
                    return deciding;
                },
                Inventories.none(),
                "127.0.0.1",
                0);
        log.start();
        return new Client(service.url());
    }

    @AfterEach
    void end() {
        service.close();
        log.close();
    }

    /** One line is being written and can't be, and another waits in the only place. */
    private static void fill(Client client, DecisionLog log) {
        assertThat(client.post(Client.VALIDATIONS, QUESTION).status()).isEqualTo(200);
        while (!log.failing()) {
            Thread.onSpinWait();
        }
        assertThat(client.post(Client.VALIDATIONS, QUESTION).status()).isEqualTo(200);
        assertThat(log.waiting()).isEqualTo(1);
    }

    @Test
    void dropsAndCountsAndAnswersAsBefore() throws Exception {
        TestSink sink = TestSink.failing();
        Client client = serve(sink, false);
        fill(client, log);
        Reply reply = client.post(Client.VALIDATIONS, QUESTION);
        assertThat(reply.json()).containsEntry("error_code", "CSBS.3000");
        assertThat(client.get("/health/readiness").status()).isEqualTo(200);
        assertThat(log.dropped()).isEqualTo(1);
        assertThat(client.get("/prometheus").text())
                .contains(
                        "preflight_decision_log_dropped_total 1.0\n",
                        "preflight_decision_log_written_total 0.0\n",
                        "preflight_decision_log_waiting 1.0\n",
                        "preflight_decision_log_failing 1.0\n");
        sink.heal();
    }

    @Test
    void answersNothingThatIsNotLoggedWhereThatIsChosen() throws Exception {
        TestSink sink = TestSink.failing();
        Client client = serve(sink, true);
        fill(client, log);
        Reply refused = client.post(Client.VALIDATIONS, QUESTION);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json())
                .isEqualTo(
                        Map.of("error_code", "Preflight.0503", "error_msg", "The decision log can't be reached now"));
        assertThat(client.post(
                                "/v1/p/providers/"
                                        + Preflight.create().profile().providerId() + "/resources/action",
                                "{\"check_protectable\":[{\"resource_id\":\"s\"}]}")
                        .status())
                .isEqualTo(503);
        assertThat(client.get("/health/readiness").status()).isEqualTo(503);
        assertThat(client.get("/health/liveness").status()).isEqualTo(200);
        sink.heal();
        while (log.failing() || log.waiting() > 0) {
            Thread.onSpinWait();
        }
        assertThat(client.get("/health/readiness").status()).isEqualTo(200);
        assertThat(client.post(Client.VALIDATIONS, QUESTION).status()).isEqualTo(200);
        service.close();
        log.close();
        assertThat(sink.lines()).hasSize((int) log.written());
        assertThat(log.dropped()).isZero();
    }
}
