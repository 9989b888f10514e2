package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.internal.check.Checker;
import cloud.preflight.internal.rules.RuleModel;
import cloud.preflight.internal.rules.Rules;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.Example;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import cloud.preflight.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that the build wrote as calls, and rules evaluated straight from their model, decide as sessions of the rules engine do. */
class EnginesAgreeTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_124);
    private static final int QUESTIONS = Integer.getInteger("preflight.questions", 5_000);

    private static final Rules WRITTEN = Rules.compiled();
    private static final Rules DIRECT = Rules.of(RuleModel.load());
    private static final Rules SESSIONS = Rules.inSessions(RuleModel.load());

    static List<Example> examples() {
        return Stream.of(Example.PAGES, Example.WORKED, Example.FIELD)
                .flatMap(folder -> Example.in(folder).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void onEveryExample(Example example) throws InvalidDocument {
        agree(example.profile(), example.question());
    }

    @Test
    void noneOfTheRulesNeedsASession() {
        assertThat(DIRECT.sessionRules()).isEmpty();
        assertThat(SESSIONS.sessionRules()).isNotEmpty();
    }

    @Test
    void onRandomQuestions() throws InvalidDocument {
        Questions questions = new Questions(SEED);
        List<Map<String, Object>> profiles = Profiles.all();
        for (int i = 0; i < QUESTIONS; i++) {
            Map<String, Object> profile = profiles.get(i % profiles.size());
            agree(profile, Trees.bytes(questions.next(Questions.ALL, profile)));
        }
    }

    private static void agree(Map<String, Object> keys, byte[] document) throws InvalidDocument {
        Profile profile = Profile.of(keys);
        Question question = new QuestionReader(profile).read(document);
        Verdict inSessions = verdict(SESSIONS, profile, question);
        assertThat(verdict(DIRECT, profile, question)).as(new String(document)).isEqualTo(inSessions);
        assertThat(verdict(WRITTEN, profile, question)).as(new String(document)).isEqualTo(inSessions);
    }

    private static Verdict verdict(Rules rules, Profile profile, Question question) {
        return new Checker(rules, profile).check(question.request(), question.facts());
    }
}
