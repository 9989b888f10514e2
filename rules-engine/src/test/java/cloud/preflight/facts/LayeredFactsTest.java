package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Given;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts of which each section is that of the first source that knows it. */
class LayeredFactsTest {

    private static Facts all(String... ids) {
        Facts.Builder facts = Facts.builder();
        for (Section section : Section.values()) {
            LookUp.given(facts, section, ids);
        }
        return facts.build();
    }

    @ParameterizedTest
    @EnumSource
    void aSectionThatTheFirstKnowsIsTheFirsts(LookUp lookUp) {
        Facts facts = LookUp.whole(lookUp.section(), "mine").or(all("others"));
        assertThat(lookUp.ask(facts, "mine")).isEqualTo(Ternary.YES);
        assertThat(lookUp.ask(facts, "others")).isEqualTo(Ternary.NO);
    }

    @ParameterizedTest
    @EnumSource
    void aSectionThatTheFirstDoesNotKnowIsTheSeconds(LookUp lookUp) {
        Facts.Builder first = Facts.builder();
        EnumSet.complementOf(EnumSet.of(lookUp.section())).forEach(section -> LookUp.given(first, section, "mine"));
        Facts facts = first.build().or(LookUp.whole(lookUp.section(), "others"));
        assertThat(lookUp.ask(facts, "mine")).isEqualTo(Ternary.NO);
        assertThat(lookUp.ask(facts, "others")).isEqualTo(Ternary.YES);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"QUOTAS", "ACCOUNT"})
    void aPartOfTheFirstIsNotFilledUpByTheSecond(Section section) {
        Facts facts = LookUp.partial(section, "mine").or(all("others"));
        assertThat(facts.whole(section)).isFalse();
        for (LookUp lookUp : LookUp.values()) {
            assertThat(lookUp.ask(facts, "others"))
                    .as(lookUp.name())
                    .isEqualTo(lookUp.section() == section ? Ternary.UNKNOWN : Ternary.YES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNeitherKnowsIsUnknown(LookUp lookUp) {
        assertThat(lookUp.ask(Facts.none().or(Facts.none()), "this")).isEqualTo(Ternary.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void aSectionIsKnownWhenEitherKnowsIt(Section section) {
        assertThat(LookUp.whole(section).or(Facts.none()).sections()).containsExactly(section);
        assertThat(Facts.none().or(LookUp.whole(section)).sections()).containsExactly(section);
        assertThat(Facts.none().or(LookUp.whole(section)).whole(section)).isTrue();
    }

    @Test
    void thePoliciesAreCountedWhereTheyAreKnown() {
        Facts facts = LookUp.whole(Section.POLICIES, "a", "b");
        assertThat(Facts.none().or(facts).policyCount()).isEqualTo(2);
        assertThat(facts.or(all("a")).policyCount()).isEqualTo(2);
    }

    @Test
    void theAccountIsTheFirstsThoughItLeavesAKeyOpen() {
        Account mine = new Account(Ternary.YES, Ternary.UNKNOWN, Ternary.UNKNOWN);
        Account others = new Account(Ternary.NO, Ternary.NO, Ternary.NO);
        Facts facts = Facts.builder().account(others).build();
        assertThat(Facts.builder().account(mine).build().or(facts).account()).isEqualTo(mine);
        assertThat(Facts.none().or(facts).account()).isEqualTo(others);
    }

    @Test
    void aServerOfTheOneHasTheVolumesOfTheOtherThatNameIt() {
        Facts servers =
                Facts.builder().servers(List.of(Given.server("server-1", "a"))).build();
        Facts volumes =
                Facts.builder().volumes(List.of(Given.volume("b", "server-1"))).build();
        Server server = servers.server("server-1").document().orElseThrow();
        assertThat(servers.or(volumes).attachedVolumes(server).ids()).containsExactly("a", "b");
        assertThat(volumes.or(all("a")).volumesNaming("server-1")).containsExactly("b");
    }

    @ParameterizedTest
    @EnumSource
    void aSectionThatIsAbsentMayBeTakenForEmpty(LookUp lookUp) {
        Facts facts = Facts.none().assumingEmpty(Set.of(lookUp.section()));
        assertThat(facts.sections()).containsExactly(lookUp.section());
        assertThat(facts.whole(lookUp.section())).isTrue();
        assertThat(lookUp.ask(facts, "this")).isEqualTo(Ternary.NO);
    }

    @ParameterizedTest
    @EnumSource
    void aSectionThatIsGivenIsNotTakenForEmpty(LookUp lookUp) {
        Facts facts = LookUp.whole(lookUp.section(), "this").assumingEmpty(EnumSet.allOf(Section.class));
        assertThat(lookUp.ask(facts, "this")).isEqualTo(Ternary.YES);
        assertThat(facts.sections()).containsExactly(Section.values());
    }

    @Test
    void aPartIsNotTakenForWhole() {
        Facts facts = LookUp.partial(Section.POLICIES, "this").assumingEmpty(Set.of(Section.POLICIES, Section.VOLUMES));
        assertThat(facts.policy("other").exists()).isEqualTo(Ternary.UNKNOWN);
        assertThat(facts.volume("other").exists()).isEqualTo(Ternary.NO);
    }

    @Test
    void anAccountThatIsTakenForEmptyStaysUnknown() {
        assertThat(Facts.none().assumingEmpty(Set.of(Section.ACCOUNT)).account())
                .isEqualTo(Account.UNKNOWN);
    }

    @Test
    void whereNothingIsTakenForEmptyTheFactsStayAsTheyAre() {
        Facts facts = LookUp.whole(Section.POLICIES);
        assertThat(facts.assumingEmpty(Set.of())).isSameAs(facts);
        assertThat(facts.assumingEmpty(Set.of(Section.POLICIES))).isSameAs(facts);
    }
}
