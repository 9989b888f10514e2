package cloud.preflight.answers;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever fails on the way from a question to its answer is an answer, and one line in the log. */
class AnswersTest {

    private static final byte[] QUESTION =
            "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"}}".getBytes(StandardCharsets.UTF_8);
    private static final Line LINE = new Line(7, QUESTION, Line.Held.WHOLE);

    private Log log;

    @BeforeEach
    void listen() {
        log = new Log();
    }

    @AfterEach
    void end() {
        log.close();
    }

    private static Verdict allowed(Request request) {
        return new Verdict(request.operation(), List.of(), List.of(), List.of());
    }

    /** A verdict with a list that can't be read a second time, so that only writing it fails. */
    private static Verdict unwritable(Request request) {
        List<String> broken = new AbstractList<>() {
            private boolean read;

            @Override
            public String get(int index) {
                if (read) {
                    throw new IllegalStateException("secret");
                }
                read = true;
                return "backups";
            }

            @Override
            public int size() {
                return 1;
            }
        };
        Violation violation = new Violation(ErrorCode.QUOTA_EXCEEDED, List.of(broken));
        return new Verdict(request.operation(), List.of(violation), List.of(), List.of());
    }

    private static Verdict failing(Request request) {
        throw new IllegalStateException("secret of " + request);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Test
    void aVerdictIsWrittenOnItsLine() {
        Answers answers = new Answers(new StubDecider(AnswersTest::allowed));
        assertThat(text(answers.bytes(answers.answer("p", LINE), Language.ENGLISH, LINE.number())))
                .startsWith("{\"line\":7,\"operation\":\"delete_policy\",\"decision\":\"allowed\"")
                .endsWith("\"ruleset\":\"stub\"}");
    }

    @Test
    void anErrorWhileAVerdictIsWrittenIsAnErrorOfItsLine() {
        Answers answers = new Answers(new StubDecider(AnswersTest::unwritable));
        Answer answer = answers.answer("p", LINE);
        assertThat(answer).isInstanceOf(Answer.Decided.class);
        Written written = answers.written(answer, Language.ENGLISH, LINE.number());
        assertThat(text(written.json()))
                .isEqualTo("{\"line\":7,\"error_code\":\"CSBS.9999\",\"error_msg\":\"delete_policy failed\"}");
        assertThat(written.answer()).isInstanceOf(Answer.Failed.class);
        assertThat(log.lines()).containsExactly("ERROR delete_policy failed");
    }

    @Test
    void anErrorWhileDecidingNamesTheOperationAndNothingElse() {
        Answers answers = new Answers(new StubDecider(AnswersTest::failing));
        assertThat(text(answers.bytes(answers.answer("p", QUESTION), Language.ENGLISH)))
                .isEqualTo("{\"error_code\":\"CSBS.9999\",\"error_msg\":\"delete_policy failed\"}");
        assertThat(log.lines()).containsExactly("ERROR delete_policy failed");
    }

    @Test
    void aStoreThatIsAwayIsNamedAndItsReasonIsLogged() {
        FactSource away = (project, needs, known) -> {
            throw new Unavailable("The inventory", "the database can't be read", new IOException("secret"));
        };
        Answers answers = new Answers(new StubDecider(AnswersTest::allowed), away);
        Answer answer = answers.answer("p", QUESTION);
        assertThat(text(answers.bytes(answer, Language.ENGLISH)))
                .isEqualTo("{\"error_code\":\"Preflight.0503\",\"error_msg\":\"The inventory can't be reached now\"}");
        assertThat(log.lines())
                .containsExactly("ERROR The inventory is unavailable: the database can't be read: secret");
    }

    @Test
    void aLineThatIsTooLongIsNotRead() {
        Answers answers = new Answers(new StubDecider(AnswersTest::failing));
        Answer answer = answers.answer("p", new Line(3, new byte[0], Line.Held.TOO_LONG));
        assertThat(text(answers.bytes(answer, Language.ENGLISH, 3)))
                .isEqualTo("{\"line\":3,\"error_code\":\"Preflight.0413\",\"error_msg\":\"The line is too large\"}");
        assertThat(log.lines()).isEmpty();
    }
}
