package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cloud.preflight.facts.FactSource.Unavailable;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads that fail in passing are tried again, and a cloud that is down is not asked three times by everybody. */
class RetriesTest {

    private final Asked asked = Asked.patiently();

    @AfterEach
    void end() {
        asked.close();
    }

    private void novaFailsFirst(int times, int status) {
        AtomicInteger requests = new AtomicInteger();
        asked.standIn.nova().instead(exchange -> {
            if (requests.incrementAndGet() <= times) {
                fail(exchange, status);
            } else {
                asked.standIn.nova().asUsual(exchange);
            }
        });
    }

    private static void fail(HttpExchange exchange, int status) throws IOException {
        if (status > 0) {
            StandInService.send(exchange, status, "{}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whatPassesIsNotTold(int status) {
        novaFailsFirst(2, status);
        assertThat(asked.protect(Asked.NOBODY).primary().orElseThrow().row().name())
                .isEqualTo("SERVER_NOT_FOUND");
        assertThat(asked.standIn.nova().asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 501})
    void whatDoesNotPassIsAskedOnce(int status) {
        novaFailsFirst(1, status);
        assertThat(catchThrowable(() -> asked.protect(Asked.NOBODY))).isInstanceOf(Unavailable.class);
        assertThat(asked.standIn.nova().asked()).hasSize(1);
    }

    @Test
    void thereIsAnEndOfTrying() {
        novaFailsFirst(3, 503);
        assertThat(catchThrowable(() -> asked.protect(Asked.NOBODY))).isInstanceOf(Unavailable.class);
        assertThat(asked.standIn.nova().asked()).hasSize(3);
    }

    @Test
    void whereEverythingFailsLittleIsTriedAgain() {
        asked.standIn.withoutCsbs();
        novaFailsFirst(Integer.MAX_VALUE, 503);
        int questions = 20;
        for (int i = 0; i < questions; i++) {
            assertThat(catchThrowable(() -> asked.protect(Asked.NOBODY))).isInstanceOf(Unavailable.class);
        }
        assertThat(asked.standIn.nova().asked()).hasSize(questions + 10);
    }
}
