package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether another policy has a name, or binds a server. */
class PoliciesTest {

    private static final String NONE = "";

    private static Facts policies(Policy... policies) {
        return Facts.builder().policies(List.of(policies)).build();
    }

    private static Policy named(String id, String name) {
        return Policy.of(id, name, List.of());
    }

    @Test
    void aNameIsComparedExactly() {
        Facts facts = policies(named("p", "nightly"));
        assertThat(facts.policyNamed("nightly", NONE)).isEqualTo(Ternary.YES);
        assertThat(facts.policyNamed("Nightly", NONE)).isEqualTo(Ternary.NO);
        assertThat(facts.policyNamed("", NONE)).isEqualTo(Ternary.NO);
    }

    @Test
    void aPolicysOwnNameIsNotTaken() {
        Facts facts = policies(named("p", "nightly"), named("q", "weekly"));
        assertThat(facts.policyNamed("nightly", "p")).isEqualTo(Ternary.NO);
        assertThat(facts.policyNamed("nightly", "q")).isEqualTo(Ternary.YES);
    }

    @Test
    void aNameThatTwoPoliciesShareIsTakenForBoth() {
        Facts facts = policies(named("p", "nightly"), named("q", "nightly"));
        assertThat(facts.policyNamed("nightly", "p")).isEqualTo(Ternary.YES);
        assertThat(facts.policyNamed("nightly", "q")).isEqualTo(Ternary.YES);
        assertThat(facts.policyNamed("nightly", NONE)).isEqualTo(Ternary.YES);
    }

    @Test
    void aPolicysOwnServersAreNotBoundElsewhere() {
        Facts facts = policies(Given.policy("p", "a", "b"), Given.policy("q", "b", "c"));
        assertThat(facts.policyBinding("a", "p")).isEqualTo(Ternary.NO);
        assertThat(facts.policyBinding("a", "q")).isEqualTo(Ternary.YES);
        assertThat(facts.policyBinding("b", "p")).isEqualTo(Ternary.YES);
        assertThat(facts.policyBinding("b", "q")).isEqualTo(Ternary.YES);
        assertThat(facts.policyBinding("d", NONE)).isEqualTo(Ternary.NO);
    }

    @Test
    void amongSomeOfThePoliciesAPolicysOwnSaysNothingOfOthers() {
        Facts facts = Facts.builder()
                .policies(List.of(Given.policy("p", "a")))
                .partial(Section.POLICIES)
                .build();
        assertThat(facts.policyNamed("name of p", "p")).isEqualTo(Ternary.UNKNOWN);
        assertThat(facts.policyBinding("a", "p")).isEqualTo(Ternary.UNKNOWN);
        assertThat(facts.policyNamed("name of p", NONE)).isEqualTo(Ternary.YES);
        assertThat(facts.policyBinding("a", NONE)).isEqualTo(Ternary.YES);
    }

    @Test
    void theSameIsAnsweredHoweverOftenItIsAsked() {
        Facts facts = policies(Given.policy("p", "a"));
        assertThat(List.of(facts.policyBinding("a", NONE), facts.policyBinding("a", NONE)))
                .containsOnly(Ternary.YES);
        assertThat(List.of(facts.policyNamed("name of p", "p"), facts.policyNamed("name of p", "p")))
                .containsOnly(Ternary.NO);
    }
}
