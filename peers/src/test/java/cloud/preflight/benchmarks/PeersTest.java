package cloud.preflight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.internal.rules.RuleModel;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.openstack.Trees;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.NamedModelItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A peer that decides something else is not measured. */
class PeersTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_127);
    private static final int QUESTIONS = Integer.getInteger("preflight.questions", 200);

    @ParameterizedTest
    @EnumSource
    void decidesWhatIsMeasuredAsWeDo(Peer peer) {
        Peer.Checking checking = peer.under(Profile.defaults());
        for (Operation operation : List.of(Operation.PROTECT, Operation.RESTORE)) {
            for (boolean passing : List.of(true, false)) {
                Workload asked = Workload.of(operation, 10, passing);
                assertThat(checking.check(asked.request(), asked.facts()))
                        .as("%s, %s", operation, passing)
                        .isEqualTo(Preflight.create().check(asked.request(), asked.facts()))
                        .satisfies(verdict -> assertThat(verdict.denied()).isNotEqualTo(passing));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void decidesRandomQuestionsUnderEachProfileAsWeDo(Peer peer) throws InvalidDocument {
        Questions questions = new Questions(SEED);
        for (Map<String, Object> keys : Profiles.all()) {
            Profile profile = Profile.of(keys);
            Preflight ours = Preflight.create(profile);
            Peer.Checking theirs = peer.under(profile);
            for (int i = 0; i < QUESTIONS; i++) {
                byte[] bytes = Trees.bytes(questions.next(Set.of("protect", "restore"), keys));
                Question question = new QuestionReader(profile).read(bytes);
                assertThat(theirs.check(question.request(), question.facts()))
                        .as("seed %d, profile %s, question %s", SEED, keys, new String(bytes))
                        .isEqualTo(ours.check(question.request(), question.facts()));
            }
        }
    }

    @Test
    void theRulesAreThoseOfTheTwoOperations() {
        List<String> names = RuleModel.load().stream()
                .flatMap(model -> model.getRules().stream())
                .map(NamedModelItem::getName)
                .filter(PeersTest::concernsEither)
                .toList();
        assertThat(JavaRules.names()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(JavaRules.of(Operation.PROTECT)).hasSizeGreaterThanOrEqualTo(24);
        assertThat(JavaRules.of(Operation.RESTORE)).hasSizeGreaterThanOrEqualTo(24);
    }

    /** A server that is selected is one of a policy. */
    private static boolean concernsEither(String rule) {
        ErrorCode row = ErrorCode.valueOf(rule.split(" ")[0]);
        return !rule.contains("among the selected")
                && (row.concerns(Operation.PROTECT) || row.concerns(Operation.RESTORE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules.cel", "rules.cedar", "rules.dmn", "rules.sapl"})
    void noFileLacksARule(String file) {
        assertThat(RuleText.load(file, Profile.defaults()).toString())
                .contains(
                        JavaRules.names().stream().map(name -> '"' + name + '"').toList());
    }
}
