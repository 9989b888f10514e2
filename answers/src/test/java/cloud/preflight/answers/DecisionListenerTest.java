package cloud.preflight.answers;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Section;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import java.io.IOException;
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
    void whatItWasDecidedFromIsTold() {
        Facts kept = Facts.builder().policies(List.of()).build();
        FactSource source = (project, needs, known) -> known.or(kept);
        Origin origin = new Origin("project-1", "request-1", Language.CHINESE, 0);
        new Answers(new StubDecider(DecisionListenerTest::allowed), source, told::add)
                .answer(origin, new Line(3, bytes(QUESTION), Line.Held.WHOLE));
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.origin()).isEqualTo(new Origin("project-1", "request-1", Language.CHINESE, 3));
            assertThat(event.basis().question()).isEqualTo(bytes(QUESTION));
            assertThat(event.basis().brought()).isEmpty();
            assertThat(event.basis().facts().sections()).containsExactly(Section.POLICIES);
        });
    }

    @Test
    void aRefusalIsToldWithWhereItCameFrom() {
        List<String> refusals = new ArrayList<>();
        DecisionListener listener = new DecisionListener() {
            @Override
            public void decided(Decided event) {
                throw new AssertionError(event);
            }

            @Override
            public void refused(Origin origin, ErrorAnswer error) {
                refusals.add(origin.id() + " " + origin.line() + " " + error.code());
            }
        };
        StubDecider decider = new StubDecider(request -> {
            throw new IllegalStateException("broken");
        });
        Answers answers = new Answers(decider, FactSource.NONE, listener);
        Origin origin = new Origin("p", "request-1", Language.ENGLISH, 0);
        answers.answer(origin, bytes("{}"));
        answers.answer(origin, new Line(2, new byte[0], Line.Held.TOO_LONG));
        answers.answer(origin, new Line(4, bytes(QUESTION), Line.Held.WHOLE));
        new Capabilities(decider, FactSource.NONE, (server, facts) -> Optional.empty(), listener)
                .answer(origin, "no provider", bytes("{}"));
        assertThat(refusals)
                .containsExactly(
                        "request-1 0 CSBS.9001",
                        "request-1 2 Preflight.0413",
                        "request-1 4 CSBS.9999",
                        "request-1 0 CSBS.9001");
    }

    @Test
    void aListenerThatMustHearOfEveryVerdictLetsNoneBeAnsweredThatItDidNot() {
        DecisionListener away = event -> {
            throw new Unavailable("The decision log", "it is full", new IOException("no space"));
        };
        Answers answers = new Answers(new StubDecider(DecisionListenerTest::allowed), FactSource.NONE, away);
        try (Log log = new Log()) {
            assertThat(answers.answer("p", bytes(QUESTION)))
                    .isEqualTo(new Answer.Failed(ErrorAnswer.unavailable("The decision log")));
            assertThat(log.lines()).containsExactly("ERROR The decision log is unavailable: it is full: no space");
        }
    }

    @Test
    void whetherSomebodyMayHaveToBeWaitedForIsKnown() {
        DecisionListener slow = new DecisionListener() {
            @Override
            public void decided(Decided event) {}

            @Override
            public boolean mayWait() {
                return true;
            }
        };
        StubDecider decider = new StubDecider(DecisionListenerTest::allowed);
        assertThat(new Answers(decider, FactSource.NONE, told::add).mayWait()).isFalse();
        assertThat(new Answers(decider, FactSource.NONE, told::add, slow).mayWait())
                .isTrue();
    }

    @Test
    void aLineOfTheLogNamesTheRequest() {
        StubDecider broken = new StubDecider(request -> {
            throw new IllegalStateException("broken");
        });
        try (Log log = new Log()) {
            new Answers(broken).answer(new Origin("p", "request-1", Language.ENGLISH, 0), bytes(QUESTION));
            new Answers(broken).answer("p", bytes(QUESTION));
            assertThat(log.requestIds()).containsExactly("request-1", "");
        }
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
