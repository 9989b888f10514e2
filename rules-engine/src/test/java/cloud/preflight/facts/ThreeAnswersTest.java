package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cloud.preflight.Given;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each look-up: what was found is there, what was not is not there in a whole section, and unknown in any other. */
class ThreeAnswersTest {

    @ParameterizedTest
    @EnumSource
    void whatIsFoundIsThere(LookUp lookUp) {
        assertThat(lookUp.ask(LookUp.whole(lookUp.section(), "other", "this"), "this"))
                .isEqualTo(Ternary.YES);
    }

    @ParameterizedTest
    @EnumSource
    void whatAWholeSectionLacksIsNotThere(LookUp lookUp) {
        assertThat(lookUp.ask(LookUp.whole(lookUp.section(), "other"), "this")).isEqualTo(Ternary.NO);
        assertThat(lookUp.ask(LookUp.whole(lookUp.section()), "this")).isEqualTo(Ternary.NO);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUnknownHasNoAnswer(LookUp lookUp) {
        assertThat(lookUp.ask(Facts.none(), "this")).isEqualTo(Ternary.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFoundInAPartIsThere(LookUp lookUp) {
        assumeTrue(lookUp.section().isList());
        assertThat(lookUp.ask(LookUp.partial(lookUp.section(), "this"), "this")).isEqualTo(Ternary.YES);
    }

    @ParameterizedTest
    @EnumSource
    void whatAPartLacksIsUnknown(LookUp lookUp) {
        assumeTrue(lookUp.section().isList());
        assertThat(lookUp.ask(LookUp.partial(lookUp.section(), "other"), "this"))
                .isEqualTo(Ternary.UNKNOWN);
        assertThat(lookUp.ask(LookUp.partial(lookUp.section()), "this")).isEqualTo(Ternary.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void aSectionIsWholeWhenItWasGivenAndHasNoOtherParts(Section section) {
        assertThat(LookUp.whole(section).whole(section)).isTrue();
        assertThat(LookUp.whole(section, "this").whole(section)).isTrue();
        assertThat(Facts.none().whole(section)).isFalse();
        for (Section other : Section.values()) {
            assertThat(LookUp.whole(other).whole(section)).isEqualTo(other == section);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"QUOTAS", "ACCOUNT"})
    void aPartialSectionIsKnownAndNotWhole(Section section) {
        assertThat(LookUp.partial(section).whole(section)).isFalse();
        assertThat(LookUp.partial(section, "this").whole(section)).isFalse();
        assertThat(LookUp.partial(section, "this").sections()).containsExactly(section);
    }

    @Test
    void aPartOfWhatWasNeverGivenIsUnknownLikeTheRest() {
        Facts facts = Facts.builder().partial(Section.POLICIES).build();
        assertThat(facts.sections()).isEmpty();
        assertThat(facts.policy("this").exists()).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void thePoliciesThatAreKnownAreCounted() {
        assertThat(Facts.none().policyCount()).isZero();
        assertThat(LookUp.whole(Section.POLICIES, "a", "b", "c").policyCount()).isEqualTo(3);
        assertThat(LookUp.partial(Section.POLICIES, "a", "b").policyCount()).isEqualTo(2);
    }

    @Test
    void volumesThatNameAServerAreFoundInAPartToo() {
        Facts facts = Facts.builder()
                .volumes(List.of(Given.volume("v", "this"), Given.volume("w", "other", "this")))
                .partial(Section.VOLUMES)
                .build();
        assertThat(facts.volumesNaming("this")).containsExactly("v", "w");
        assertThat(facts.volumesNaming("none")).isEmpty();
        assertThat(Facts.none().volumesNaming("this")).isEmpty();
    }
}
