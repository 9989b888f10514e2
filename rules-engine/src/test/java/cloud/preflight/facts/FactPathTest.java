package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Given;
import cloud.preflight.rules.Missing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The places of facts, as section 5 of the contract writes them. */
class FactPathTest {

    private static final Server SERVER = Server.builder("s1", "ACTIVE").build();
    private static final CheckpointItem ITEM =
            CheckpointItem.builder("i1", "available", "s1").build();

    static List<Arguments> written() {
        return List.of(
                Arguments.of("servers/s1", Missing.server("s1")),
                Arguments.of("checkpoint_items/i1", Missing.checkpointItem("i1")),
                Arguments.of("policies/p1", Missing.policy("p1")),
                Arguments.of("operation_logs/l1", Missing.operationLog("l1")),
                Arguments.of("policies", Missing.POLICIES),
                Arguments.of("operation_logs", Missing.OPERATION_LOGS),
                Arguments.of("quotas", Missing.QUOTAS),
                Arguments.of("account.real_name_verified", Missing.REAL_NAME_VERIFIED),
                Arguments.of("account.migrated_to_cbr", Missing.MIGRATED_TO_CBR),
                Arguments.of("account.existing_user", Missing.EXISTING_USER),
                Arguments.of("servers/s1/OS-EXT-AZ:availability_zone", Missing.az(SERVER)),
                Arguments.of("servers/s1/os-extended-volumes:volumes_attached", Missing.attachedVolumes(SERVER)),
                Arguments.of("checkpoint_items/i1/extend_info/volume_backups", Missing.volumeBackups(ITEM)),
                Arguments.of("volumes/v1", Missing.volume("v1")),
                Arguments.of("volumes/v1/os-vol-host-attr:host", Missing.pool("v1")));
    }

    @ParameterizedTest
    @MethodSource("written")
    void isWrittenAsTheContractDoes(String written, FactPath path) {
        assertThat(path).hasToString(written);
    }

    @Test
    void ofTheZonesOfARestoreTheUnknownOnesAreMissing() {
        CheckpointItem somewhere =
                CheckpointItem.builder("i1", "available", "s1").az("az-1").build();
        assertThat(Missing.azs(ITEM, SERVER))
                .map(FactPath::toString)
                .containsExactlyInAnyOrder(
                        "checkpoint_items/i1/extend_info/resource_az", "servers/s1/OS-EXT-AZ:availability_zone");
        assertThat(Missing.azs(somewhere, SERVER)).containsExactly(Missing.az(SERVER));
        assertThat(Missing.azs(ITEM, Given.server("s1")))
                .containsExactly(Missing.checkpointItem("i1").field("extend_info/resource_az"));
        assertThat(Missing.azs(somewhere, Given.server("s1"))).isEmpty();
    }

    @Test
    void saysItsSectionDocumentAndFieldApart() {
        assertThat(Missing.pool("a/b")).isEqualTo(new FactPath(Section.VOLUMES, "a/b", "os-vol-host-attr:host"));
        assertThat(FactPath.account("existing_user")).isEqualTo(new FactPath(Section.ACCOUNT, "", "existing_user"));
        assertThat(FactPath.of(Section.QUOTAS)).isEqualTo(new FactPath(Section.QUOTAS, "", ""));
    }

    @Test
    void pathsAreOrderedAsTheyAreWritten() {
        assertThat(Stream.of(
                                Missing.volume("b"),
                                Missing.QUOTAS,
                                Missing.EXISTING_USER,
                                Missing.volume("a/x"),
                                Missing.server("s"),
                                Missing.volume("a"))
                        .sorted()
                        .map(FactPath::toString))
                .containsExactly(
                        "account.existing_user", "quotas", "servers/s", "volumes/a", "volumes/a/x", "volumes/b");
    }

    @Test
    void howeverTheirIdsBegin() {
        List<FactPath> paths = Stream.of("", "a", "a!", "a/", "a/size", "a0", "b", "\u00e9")
                .flatMap(id -> Stream.of("", "!", "size", "/x")
                        .flatMap(field -> Stream.of(Section.SERVERS, Section.VOLUMES)
                                .map(section -> new FactPath(section, id, field))))
                .toList();
        for (FactPath one : paths) {
            for (FactPath other : paths) {
                assertThat(Integer.signum(one.compareTo(other)))
                        .as(one + " and " + other)
                        .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSectionIsFoundByItsFieldComparedExactly(Section section) {
        assertThat(Section.of(section.id())).contains(section);
        assertThat(Section.of(section.name())).isEmpty();
    }

    @Test
    void sectionsAreNamedAndOrderedAsInTheContract() {
        assertThat(Section.values())
                .extracting(Section::id)
                .containsExactly(
                        "servers", "volumes", "checkpoint_items", "policies", "quotas", "operation_logs", "account");
        assertThat(Section.of("")).isEmpty();
    }

    @Test
    void theQuotasAndTheAccountAreNoLists() {
        assertThat(Stream.of(Section.values()).filter(section -> !section.isList()))
                .containsExactly(Section.QUOTAS, Section.ACCOUNT);
    }
}
