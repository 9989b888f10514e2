package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.DeletePolicy;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.verdict.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A question asks for what it needs, at once what does not depend on each other, over connections that all share. */
class CountingTest {

    private static final int VOLUMES = 5;
    private static final long PATIENCE_SECONDS = 60;

    @Test
    void aServerIsAskedForByItsIdAndThenItsVolumesAtOnce() {
        try (Asked asked = Asked.patiently()) {
            CountDownLatch all = new CountDownLatch(VOLUMES);
            asked.standIn.cinder().instead(exchange -> {
                // Answers none before all are asked for.
                all.countDown();
                await(all);
                asked.standIn.cinder().asUsual(exchange);
            });
            asked.standIn.withoutCsbs();
            asked.protect(Asked.ACTIVE);
            assertThat(asked.standIn.keystone().asked()).containsExactly("GET /v3/auth/tokens");
            assertThat(asked.standIn.nova().asked()).containsExactly("GET /v2.1/servers/" + Asked.ACTIVE);
            assertThat(asked.standIn.cinder().asked())
                    .hasSize(VOLUMES)
                    .allMatch(path -> path.startsWith("GET /v3/" + StandInCloud.PROJECT + "/volumes/"))
                    .doesNotHaveDuplicates();
            asked.protect(Asked.ACTIVE);
            assertThat(asked.standIn.keystone().asked()).as("validated once").hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    /** Nova does not answer before CSBS was asked for everything. */
    @Test
    void servicesThatDoNotDependOnEachOtherAreAskedAtOnce() throws IOException {
        try (Asked asked = Asked.patiently()) {
            CountDownLatch csbs = new CountDownLatch(2);
            asked.standIn.csbs().instead(exchange -> {
                csbs.countDown();
                asked.standIn.csbs().asUsual(exchange);
            });
            asked.standIn.nova().instead(exchange -> {
                await(csbs);
                asked.standIn.nova().asUsual(exchange);
            });
            assertThat(asked.protect(Asked.NOBODY).denied()).isTrue();
        }
    }

    @Test
    void twoHundredQuestionsAtOnceShareTheConnectionsThatThereMayBe() throws Exception {
        int connections = 4;
        try (Asked asked = Asked.with(Duration.ofMinutes(5), Duration.ZERO, connections)) {
            asked.standIn.withoutCsbs();
            ExecutorService callers = Executors.newFixedThreadPool(200);
            try {
                List<Future<Verdict>> verdicts = new ArrayList<>();
                CountDownLatch start = new CountDownLatch(200);
                for (int i = 0; i < 200; i++) {
                    verdicts.add(callers.submit(() -> {
                        start.countDown();
                        start.await();
                        return asked.protect(Asked.SHARING);
                    }));
                }
                Set<Verdict.Decision> decisions = EnumSet.noneOf(Verdict.Decision.class);
                for (Future<Verdict> verdict : verdicts) {
                    decisions.add(
                            verdict.get(PATIENCE_SECONDS, TimeUnit.SECONDS).decision());
                }
                assertThat(decisions).hasSize(1);
            } finally {
                callers.shutdownNow();
            }
            assertThat(asked.standIn.keystone().asked()).as("validations").hasSize(1);
            for (StandInService service : List.of(asked.standIn.nova(), asked.standIn.cinder())) {
                assertThat(service.asked()).hasSizeGreaterThanOrEqualTo(200);
                assertThat(service.mostUnderWay()).isLessThanOrEqualTo(connections);
                assertThat(service.connections()).as("connections").isLessThanOrEqualTo(connections);
            }
        }
    }

    @Test
    void manyVolumesAreAskedForByOneList() throws IOException {
        try (Asked asked = Asked.with(Duration.ofMinutes(5), Duration.ZERO, 4)) {
            asked.standIn.withoutCsbs();
            Verdict byList = asked.protect(Asked.ACTIVE);
            assertThat(asked.standIn.cinder().asked())
                    .containsExactly("GET /v3/" + StandInCloud.PROJECT + "/volumes/detail");
            try (Asked one = Asked.patiently()) {
                one.standIn.withoutCsbs();
                assertThat(byList.notEvaluated())
                        .isEqualTo(one.protect(Asked.ACTIVE).notEvaluated());
            }
        }
    }

    @Test
    void theServersOfAPolicyAreAskedForOnceItIsKnown() throws IOException {
        try (Asked asked = Asked.patiently()) {
            asked.standIn.csbs(
                    "policies",
                    "{\"id\":\"p1\",\"name\":\"nightly\",\"resources\":[{\"id\":\"" + Asked.ACTIVE + "\"},{\"id\":\""
                            + Asked.SHARING + "\"},{\"id\":\"gone\"}]}");
            Verdict verdict = asked.decided(new ExecutePolicy("p1"));
            assertThat(verdict.denied()).as(verdict.toString()).isFalse();
            assertThat(asked.standIn.csbs().asked())
                    .containsExactlyInAnyOrder(
                            "GET /v1/" + StandInCloud.PROJECT + "/policies/p1",
                            "GET /v1/" + StandInCloud.PROJECT + "/operation_logs",
                            "GET /v1/" + StandInCloud.PROJECT + "/quotas");
            assertThat(asked.standIn.nova().asked()).hasSize(3);
            assertThat(asked.standIn.cinder().asked()).hasSize(7);
        }
    }

    @Test
    void aQuestionThatNeedsNoServersAsksForNone() throws IOException {
        try (Asked asked = Asked.patiently()) {
            asked.decided(new DeletePolicy("p"));
            assertThat(asked.standIn.nova().asked()).isEmpty();
            assertThat(asked.standIn.cinder().asked()).isEmpty();
        }
    }
}
