package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.internal.resolve.NamedItem;
import cloud.preflight.internal.resolve.NamedPolicy;
import cloud.preflight.internal.resolve.PolicyCount;
import cloud.preflight.internal.resolve.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for rules whichever way they are run. */
@ParameterizedClass
@MethodSource("engines")
class RuleEnginesTest {

    private static final NamedPolicy MISSING_POLICY = new NamedPolicy(Operation.DELETE_POLICY, false);
    /** A rule that looks at this throws, for there is no profile. */
    private static final PolicyCount BROKEN = new PolicyCount(true, 1, null);

    private static final int THREADS = 4;
    private static final int PASSES = 10_000;

    @Parameter
    private RuleEngine rules;

    static List<RuleEngine> engines() {
        List<Model> models = RuleModel.load();
        return List.of(DirectEngine.of(models).orElseThrow(), new SessionEngine(models));
    }

    /** Keeps what is reported. */
    private static final class Reported implements Report {

        private final List<Object> all = new ArrayList<>();

        @Override
        public void violated(ErrorCode code, int place, Object... values) {
            all.add(code);
            all.addAll(List.of(values));
        }

        @Override
        public void unknown(ErrorCode code, String missing) {
            all.add(missing);
        }

        @Override
        public void unknown(ErrorCode code, List<String> missing) {
            all.addAll(missing);
        }
    }

    private List<Object> decide(Object... facts) {
        Reported report = new Reported();
        rules.decide(List.of(facts), report);
        return report.all;
    }

    @Test
    void whatARuleReportsArrives() {
        assertThat(decide(MISSING_POLICY)).containsExactly(ErrorCode.POLICY_NOT_FOUND);
    }

    @Test
    void nothingOfAPassIsLeftForTheNext() {
        decide(MISSING_POLICY);
        assertThat(decide()).isEmpty();
        assertThat(decide(MISSING_POLICY)).containsExactly(ErrorCode.POLICY_NOT_FOUND);
    }

    @Test
    void whatIsReportedArrivesInTheReportOfItsOwnThread() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Long> strays : threads.invokeAll(IntStream.range(0, THREADS)
                    .mapToObj(thread -> strays("item-" + thread))
                    .toList())) {
                assertThat(strays.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Counts the passes over an item that is not there which report anything but just that. */
    private Callable<Long> strays(String id) {
        NamedItem missing = new NamedItem(Operation.SHOW_BACKUP, id, false);
        List<Object> expected = List.of(ErrorCode.CHECKPOINT_ITEM_NOT_FOUND, id);
        return () -> IntStream.range(0, PASSES)
                .filter(pass -> !decide(missing).equals(expected))
                .count();
    }

    @Test
    void aConditionThatFailsFailsThePass() {
        assertThatThrownBy(() -> decide(MISSING_POLICY, BROKEN))
                .isInstanceOf(RuntimeException.class)
                .hasRootCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void aReportThatFailsFailsThePass() {
        Report failing = new Report() {
            @Override
            public void violated(ErrorCode code, int place, Object... values) {
                throw new UnsupportedOperationException("full");
            }

            @Override
            public void unknown(ErrorCode code, String missing) {}

            @Override
            public void unknown(ErrorCode code, List<String> missing) {}
        };
        assertThatThrownBy(() -> rules.decide(List.of(MISSING_POLICY), failing)).hasRootCauseMessage("full");
    }

    @Test
    void afterAFailureRulesDecideAsBefore() {
        assertThatThrownBy(() -> decide(MISSING_POLICY, BROKEN)).isInstanceOf(RuntimeException.class);
        assertThat(decide(MISSING_POLICY)).containsExactly(ErrorCode.POLICY_NOT_FOUND);
    }
}
