package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.profile.Profile;
import cloud.preflight.rules.Missing;
import cloud.preflight.rules.NamedItem;
import cloud.preflight.rules.NamedPolicy;
import cloud.preflight.rules.NamedResource;
import cloud.preflight.rules.PolicyCount;
import cloud.preflight.rules.Report;
import java.util.Collection;
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
@MethodSource("rules")
class RuleEnginesTest {

    private static final NamedPolicy MISSING_POLICY = new NamedPolicy("policy-1", Ternary.NO);
    /** A rule that looks at this throws, for there is no profile. */
    private static final PolicyCount BROKEN = new PolicyCount(1, true, null);

    private static final int THREADS = 4;
    private static final int PASSES = 10_000;

    @Parameter
    private Rules rules;

    static List<Rules> rules() {
        List<Model> models = RuleModel.load();
        return List.of(Rules.compiled(), Rules.of(models), Rules.inSessions(models));
    }

    private List<List<Object>> decide(Operation operation, Object... facts) {
        Reported report = new Reported();
        rules.decide(operation, List.of(facts), report);
        return report.all();
    }

    @Test
    void whatARuleReportsArrives() {
        assertThat(decide(Operation.DELETE_POLICY, MISSING_POLICY))
                .containsExactly(List.of("POLICY_NOT_FOUND", "violated"));
    }

    @Test
    void whatARuleMissesArrives() {
        assertThat(decide(Operation.DELETE_POLICY, new NamedPolicy("policy-1", Ternary.UNKNOWN)))
                .containsExactly(List.of("POLICY_NOT_FOUND", "unknown", Missing.policy("policy-1")));
    }

    @Test
    void theSubjectsPlaceAndItsValuesArrive() {
        NamedResource other =
                new NamedResource(3, "id", "OS::Cinder::Volume", Found.<Server>unknown(), Profile.defaults());
        assertThat(decide(Operation.CREATE_POLICY, other))
                .containsExactly(List.of("RESOURCE_TYPE_NOT_PROTECTABLE", "at 3", "id", "OS::Cinder::Volume"));
    }

    @Test
    void onlyTheRulesOfTheOperationReport() {
        NamedResource other = new NamedResource(0, "id", "OS::Cinder::Volume", Found.none(), Profile.defaults());
        assertThat(decide(Operation.RESTORE, other))
                .containsExactly(List.of("RESOURCE_TYPE_NOT_RESTORABLE", "violated", "id", "OS::Cinder::Volume"));
        assertThat(decide(Operation.SHOW_BACKUP, other)).isEmpty();
        assertThat(decide(Operation.RESIZE_SPACE, MISSING_POLICY)).isEmpty();
    }

    @Test
    void aFactThatNoRuleLooksAtIsNoFault() {
        assertThat(decide(Operation.DELETE_POLICY, "a text", MISSING_POLICY)).hasSize(1);
    }

    @Test
    void nothingOfAPassIsLeftForTheNext() {
        decide(Operation.DELETE_POLICY, MISSING_POLICY);
        assertThat(decide(Operation.DELETE_POLICY)).isEmpty();
        assertThat(decide(Operation.DELETE_POLICY, MISSING_POLICY)).hasSize(1);
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
        NamedItem missing = new NamedItem(id, Ternary.NO);
        List<List<Object>> expected = List.of(List.of("CHECKPOINT_ITEM_NOT_FOUND", "violated", id));
        return () -> IntStream.range(0, PASSES)
                .filter(pass -> !decide(Operation.SHOW_BACKUP, missing).equals(expected))
                .count();
    }

    @Test
    void aConditionThatFailsFailsThePass() {
        assertThatThrownBy(() -> decide(Operation.CREATE_POLICY, BROKEN))
                .isInstanceOf(RuntimeException.class)
                .hasRootCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void aReportThatFailsFailsThePass() {
        Report failing = new Report() {
            @Override
            public void violated(Row row, Object... values) {
                throw new UnsupportedOperationException("full");
            }

            @Override
            public void violatedAt(int place, Row row, Object... values) {}

            @Override
            public void unknown(Row row, FactPath missing) {}

            @Override
            public void unknown(Row row, Collection<FactPath> missing) {}
        };
        assertThatThrownBy(() -> rules.decide(Operation.DELETE_POLICY, List.of(MISSING_POLICY), failing))
                .hasRootCauseMessage("full");
    }

    @Test
    void afterAFailureRulesDecideAsBefore() {
        assertThatThrownBy(() -> decide(Operation.CREATE_POLICY, BROKEN)).isInstanceOf(RuntimeException.class);
        assertThat(decide(Operation.DELETE_POLICY, MISSING_POLICY)).hasSize(1);
    }
}
