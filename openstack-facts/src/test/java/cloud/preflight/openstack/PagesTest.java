package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Ternary;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that the APIs page: what a list holds is known, and what it lacks is known only where no next page follows. */
class PagesTest {

    private static final String NEXT = "[{'rel': 'next', 'href': 'https://example.com/?marker=a'}]";

    static Stream<Section> lists() {
        return Arrays.stream(Section.values()).filter(Section::isList);
    }

    /** Each list with what links may be beside it that lead to no next page. */
    static Stream<Arguments> otherLinks() {
        return combined(
                "null",
                "[]",
                "[{}]",
                "[{'rel': null}]",
                "[{'rel': ''}]",
                "[{'rel': 'Next'}]",
                "[{'rel': 'next '}]",
                "[{'rel': 'nexṫ'}]",
                "[{'rel': 'previous'}, {'rel': 'self', 'href': 5}, {'href': 'next'}]");
    }

    private static Stream<Arguments> combined(String... values) {
        return lists().flatMap(section -> Stream.of(values).map(value -> Arguments.of(section, value)));
    }

    private static String document(Section section) {
        String fields = switch (section) {
            case VOLUMES -> "'size': 1";
            case CHECKPOINT_ITEMS -> "'status': 'x', 'resource_id': 's'";
            case POLICIES -> "'name': 'n'";
            case OPERATION_LOGS -> "'operation_type': 'copy', 'status': 'fail'";
            default -> "'status': 'x'";
        };
        return "'" + section.id() + "': [{'id': 'here', " + fields + "}]";
    }

    private static String links(Section section, String links) {
        return "'" + section.id() + "_links': " + links;
    }

    private static Facts facts(String... fields) throws InvalidDocument {
        return Questions.facts("{" + String.join(", ", fields) + "}");
    }

    private static List<String> faults(String... fields) {
        return Questions.pointers(Questions.withFacts("{" + String.join(", ", fields) + "}"));
    }

    private static Ternary exists(Facts facts, Section section, String id) {
        BiFunction<Facts, String, Ternary> find = switch (section) {
            case SERVERS -> (in, name) -> in.server(name).exists();
            case VOLUMES -> (in, name) -> in.volume(name).exists();
            case CHECKPOINT_ITEMS -> (in, name) -> in.checkpointItem(name).exists();
            case POLICIES -> (in, name) -> in.policy(name).exists();
            case OPERATION_LOGS -> (in, name) -> in.operationLog(name).exists();
            default -> throw new IllegalArgumentException(section.id());
        };
        return find.apply(facts, id);
    }

    private static void isPartial(Facts facts, Section section) {
        assertThat(facts.sections()).containsExactly(section);
        assertThat(facts.whole(section)).isFalse();
        assertThat(exists(facts, section, "here")).isEqualTo(Ternary.YES);
        assertThat(exists(facts, section, "elsewhere")).isEqualTo(Ternary.UNKNOWN);
    }

    private static void isWhole(Facts facts, Section section) {
        assertThat(facts.sections()).containsExactly(section);
        assertThat(facts.whole(section)).isTrue();
        assertThat(exists(facts, section, "here")).isEqualTo(Ternary.YES);
        assertThat(exists(facts, section, "elsewhere")).isEqualTo(Ternary.NO);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListWithALinkToANextPageIsPartialWhereverTheLinkStands(Section section) throws InvalidDocument {
        isPartial(facts(document(section), links(section, NEXT)), section);
        isPartial(facts(links(section, NEXT), document(section)), section);
        isPartial(facts(document(section), links(section, "[{'rel': 'self'}, {}, {'rel': 'next'}]")), section);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anEmptyPageIsPartialToo(Section section) throws InvalidDocument {
        Facts facts = facts("'" + section.id() + "': []", links(section, NEXT));
        assertThat(facts.sections()).containsExactly(section);
        assertThat(exists(facts, section, "elsewhere")).isEqualTo(Ternary.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("otherLinks")
    void aListWithOtherLinksOrNoneIsWhole(Section section, String links) throws InvalidDocument {
        isWhole(facts(document(section), links(section, links)), section);
        isWhole(facts(links(section, links), document(section)), section);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void linksOfOtherListsChangeNothing(Section section) throws InvalidDocument {
        String[] fields = Stream.concat(
                        Stream.of(document(section)),
                        lists().filter(other -> other != section).map(other -> links(other, NEXT)))
                .toArray(String[]::new);
        isWhole(facts(fields), section);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void linksWithoutTheirListTellNothing(Section section) throws InvalidDocument {
        for (String links : List.of("[]", "[{'rel': 'last'}]", NEXT)) {
            assertThat(facts(links(section, links)).sections()).isEmpty();
            assertThat(exists(facts(links(section, links)), section, "here")).isEqualTo(Ternary.UNKNOWN);
            assertThat(facts("'" + section.id() + "': null", links(section, links))
                            .sections())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'rel': 'next'}", "'next'", "true", "0", "1.5"})
    void linksThatAreNoListAreAFault(String value) {
        lists().forEach(section -> assertThat(faults(document(section), links(section, value)))
                .containsExactly("/facts/" + section.id() + "_links"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "'next'", "false", "7"})
    void aLinkThatIsNoObjectIsAFault(String value) {
        lists().forEach(section -> assertThat(faults(links(section, "[{'rel': 'next'}, " + value + "]")))
                .containsExactly("/facts/" + section.id() + "_links/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "true", "5", "'\\ud800'", "'next\\udc00'"})
    void aRelationThatIsNoTextIsAFault(String value) {
        lists().forEach(section -> assertThat(faults(document(section), links(section, "[{'rel': " + value + "}]")))
                .containsExactly("/facts/" + section.id() + "_links/0/rel"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void linksGivenTwiceAreAFault(Section section) {
        assertThat(faults(links(section, "null"), document(section), links(section, NEXT)))
                .containsExactly("/facts/" + section.id() + "_links");
        assertThat(faults(links(section, "[{'rel': null, 'rel': 'next'}]")))
                .containsExactly("/facts/" + section.id() + "_links/0/rel");
    }

    @ParameterizedTest
    @EnumSource(
            value = Section.class,
            names = {"QUOTAS", "ACCOUNT"})
    void whatIsNoListHasNoLinks(Section section) throws InvalidDocument {
        Facts facts = facts("'quotas': {'resources': []}", "'account': {}", links(section, NEXT), links(section, "5"));
        assertThat(facts.sections()).containsExactly(Section.QUOTAS, Section.ACCOUNT);
        assertThat(facts.whole(section)).isTrue();
        assertThat(facts.quota("backups").exists()).isEqualTo(Ternary.NO);
    }

    @Test
    void whatAPageOfPoliciesAndLogsHoldsIsKnownInEveryWayItIsAskedFor() throws InvalidDocument {
        Facts facts = Questions.facts("""
                {'policies': [{'id': 'p', 'name': 'n', 'resources': [{'id': 's'}]}], 'policies_links': [{'rel': 'next'}],
                 'operation_logs': [{'id': 't', 'operation_type': 'restore', 'status': 'running', 'resource_id': 's'}],
                 'operation_logs_links': [{'rel': 'next'}]}""");
        assertThat(facts.policyCount()).isEqualTo(1);
        assertThat(facts.policyNamed("n", "")).isEqualTo(Ternary.YES);
        assertThat(facts.policyNamed("n", "p")).isEqualTo(Ternary.UNKNOWN);
        assertThat(facts.policyBinding("s", "")).isEqualTo(Ternary.YES);
        assertThat(facts.policyBinding("s2", "")).isEqualTo(Ternary.UNKNOWN);
        assertThat(facts.runningOn("s", Type.RESTORE)).isEqualTo(Ternary.YES);
        assertThat(facts.runningOn("s", Type.PROTECT)).isEqualTo(Ternary.UNKNOWN);
    }
}
