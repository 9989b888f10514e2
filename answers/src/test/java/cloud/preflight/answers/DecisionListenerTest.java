package cloud.preflight.answers;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.FactSource;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever listens hears of every verdict, and of nothing else. */
class DecisionListenerTest {

    private static final String QUESTION = "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"}}";

    private final List<DecisionListener.Decided> told = new ArrayList<>();

    private static Verdict allowed(Request request) {
        return new Verdict(request.operation(), List.of(), List.of(), List.of());
    }

    private static Verdict refused(Request request) {
        Violation gate = new Violation(ErrorCode.USER_UNVERIFIED, List.of());
        return new Verdict(request.operation(), List.of(gate), List.of(), List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Capabilities capabilities(StubDecider decider) {
        return new Capabilities(decider, FactSource.NONE, (server, facts) -> Optional.empty(), told::add);
    }

    private static CapabilityAnswer ask(Capabilities capabilities, String body) {
        return capabilities.answer("project-1", Profile.defaults().providerId(), bytes(body));
    }

    @Test
    void aDecidedQuestionIsTold() {
        Answers answers = new Answers(new StubDecider(DecisionListenerTest::allowed), FactSource.NONE, told::add);
        answers.answer("project-1", bytes(QUESTION));
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.project()).isEqualTo("project-1");
            assertThat(event.request().operation()).isEqualTo(Operation.DELETE_POLICY);
            assertThat(event.verdict()).isEqualTo(allowed(event.request()));
            assertThat(event.nanos()).isNotNegative();
        });
    }

    @Test
    void whatCannotBeReadOrDecidedIsNot() {
        StubDecider broken = new StubDecider(request -> {
            throw new IllegalStateException("broken");
        });
        new Answers(broken, FactSource.NONE, told::add).answer("p", bytes(QUESTION));
        new Answers(new StubDecider(DecisionListenerTest::allowed), FactSource.NONE, told::add)
                .answer("p", bytes("{}"));
        assertThat(told).isEmpty();
    }

    @Test
    void aListenerThatFailsChangesNoAnswerAndIsLogged() {
        StubDecider decider = new StubDecider(DecisionListenerTest::allowed);
        DecisionListener failing = event -> {
            throw new IllegalStateException("full disk");
        };
        try (Log log = new Log()) {
            Answer answer = new Answers(decider, FactSource.NONE, failing, told::add).answer("p", bytes(QUESTION));
            assertThat(answer).isEqualTo(new Answers(decider).answer("p", bytes(QUESTION)));
            assertThat(log.lines()).containsExactly("ERROR a listener failed");
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void everyEntryOfACapabilityQuestionIsTold() {
        Capabilities capabilities = capabilities(new StubDecider(DecisionListenerTest::allowed));
        ask(capabilities, "{\"check_protectable\":[{\"resource_id\":\"s\"},{\"resource_id\":\"t\"}]}");
        assertThat(told)
                .extracting(event -> event.project() + " " + event.request().operation())
                .containsExactly("project-1 PROTECT", "project-1 PROTECT");
    }

    @Test
    void anEmptyListIsRefusedWithTheServiceAndNobodyIsToldOfWhatStoodInForIt() {
        CapabilityAnswer refused =
                ask(capabilities(new StubDecider(DecisionListenerTest::refused)), "{\"check_restorable\":[]}");
        assertThat(refused)
                .isEqualTo(new Answer.Failed(ErrorAnswer.of(new Violation(ErrorCode.USER_UNVERIFIED, List.of()))));
        assertThat(told).isEmpty();
    }
}
