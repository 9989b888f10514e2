package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.internal.check.Checker;
import cloud.preflight.internal.rules.RuleModel;
import cloud.preflight.internal.rules.Rules;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.Example;
import cloud.preflight.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each rule is missed by some example of its row's page: without it that example ends in another verdict. */
class EveryRuleCountsTest {

    private static final List<Model> MODELS = RuleModel.load();
    private static List<Asked> asked;

    /** An example's question with the verdict that all rules together give. */
    private record Asked(String example, Question question, Profile profile, Verdict verdict) {

        static Asked of(Example example, Rules rules) {
            Profile profile = Profile.of(example.profile());
            try {
                Question question = new QuestionReader(profile).read(example.question());
                return new Asked(example.toString(), question, profile, verdict(question, profile, rules));
            } catch (InvalidDocument faulty) {
                throw new AssertionError(example + " is no question", faulty);
            }
        }

        boolean isOfPage(String row) {
            return example.startsWith(row + ".");
        }

        boolean endsDifferently(Rules rules) {
            return !verdict(question, profile, rules).equals(verdict);
        }

        private static Verdict verdict(Question question, Profile profile, Rules rules) {
            return new Checker(rules, profile).check(question.request(), question.facts());
        }
    }

    @BeforeAll
    static void askWithAllRules() {
        Rules all = Rules.of(MODELS);
        asked = Example.in(Example.PAGES).stream()
                .map(example -> Asked.of(example, all))
                .toList();
    }

    private static Stream<String> names() {
        return MODELS.stream().flatMap(model -> model.getRules().stream()).map(Rule::getName);
    }

    private static Rules without(String name) {
        return Rules.of(MODELS.stream().map(model -> without(name, model)).toList());
    }

    private static Model without(String name, Model model) {
        ModelImpl rest = new ModelImpl(model.getName());
        rest.withGlobals(model.getGlobals()).withQueries(model.getQueries());
        model.getTypeMetaDatas().forEach(rest::addTypeMetaData);
        return rest.withRules(model.getRules().stream()
                .filter(rule -> !rule.getName().equals(name))
                .toList());
    }

    private static boolean nobodyMisses(String name) {
        Rules rules = without(name);
        String row = name.split(" ", 2)[0];
        return asked.stream()
                .filter(example -> example.isOfPage(row))
                .noneMatch(example -> example.endsDifferently(rules));
    }

    @Test
    void someExampleOfItsPageMissesEachRule() {
        assertThat(names().filter(EveryRuleCountsTest::nobodyMisses))
                .as("rules that no example of their page would miss")
                .isEmpty();
    }

    @Test
    void noExampleMissesARuleThatIsNotThere() {
        Rules all = without("a rule that is not there");
        assertThat(asked).isNotEmpty().noneMatch(example -> example.endsDifferently(all));
    }

    @Test
    void noTwoRulesHaveOneName() {
        assertThat(names()).doesNotHaveDuplicates();
    }
}
