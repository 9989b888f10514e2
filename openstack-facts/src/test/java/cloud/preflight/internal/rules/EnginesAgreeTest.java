package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.internal.check.Checker;
import cloud.preflight.openstack.Example;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.openstack.Trees;
import cloud.preflight.oracle.Profiles;
import cloud.preflight.oracle.Questions;
import cloud.preflight.profile.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules evaluated straight from their model decide as the sessions of the rules engine do. */
class EnginesAgreeTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_124);
    private static final int QUESTIONS = 5_000;

    private static final Rules DIRECT =
            new Rules(DirectEngine.of(RuleModel.load()).orElseThrow());
    private static final Rules SESSIONS = new Rules(new SessionEngine(RuleModel.load()));

    static List<Example> fixtures() {
        return Example.in(Example.PAGES);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void onEveryFixture(Example fixture) throws InvalidDocument {
        agree(fixture.profile(), fixture.question());
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
        assertThat(new Checker(DIRECT, profile).check(question.request(), question.facts()))
                .as(new String(document))
                .isEqualTo(new Checker(SESSIONS, profile).check(question.request(), question.facts()));
    }
}
