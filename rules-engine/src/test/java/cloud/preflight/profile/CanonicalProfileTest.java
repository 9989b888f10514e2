package cloud.preflight.profile;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.profile.Profile.AzPair;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal profiles have equal canonical texts, different ones have different ones. */
class CanonicalProfileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-policies: 32                       | report-policy-binding: true",
                "backup-azs: [a, b]                     | backup-azs: [b, a, b]",
                "restore-az-pairs: [[a, b], [c, d]]     | restore-az-pairs: [[c, d], [a, b]]",
                "disabled-operations: [protect, restore] | disabled-operations: [restore, protect]",
                "backup-server-statuses: [active]       | backup-server-statuses: [ACTIVE]",
                "queryable-backup-statuses: [ERROR]     | queryable-backup-statuses: [error]",
                "blocking-task-states: [DELETING]       | blocking-task-states: [deleting]",
                "dedicated-service-types: [DSS, dess]   | dedicated-service-types: [dess, dss]",
                "empty-when-absent: [quotas, servers]   | empty-when-absent: [servers, quotas, servers]",
                "{max-policies: 1, provider-id: x}      | {provider-id: x, max-policies: 1}"
            })
    void profilesThatMeanTheSameAreEqual(String one, String other) {
        assertThat(Profile.parse(one)).isEqualTo(Profile.parse(other)).hasSameHashCodeAs(Profile.parse(other));
        assertThat(Profile.parse(one).canonical())
                .isEqualTo(Profile.parse(other).canonical());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provider-id: x",
                "server-types: [x]",
                "protectable-types: [x]",
                "restorable-types: [x]",
                "backup-server-statuses: [x]",
                "restore-server-statuses: [x]",
                "terminated-server-statuses: [x]",
                "queryable-backup-statuses: [x]",
                "stoppable-policy-statuses: [x]",
                "blocking-task-states: [x]",
                "dedicated-service-types: [x]",
                "backup-azs: []",
                "empty-when-absent: [quotas]",
                "restore-az-pairs: [[x, y]]",
                "unsupported-pools: [x]",
                "allow-shareable-volumes: true",
                "max-policies: 33",
                "max-servers-per-policy: 65",
                "default-account: {migrated_to_cbr: false}",
                "report-policy-binding: false",
                "disabled-operations: [protect]"
            })
    void everyKeyCounts(String yaml) {
        assertThat(Profile.parse(yaml)).isNotEqualTo(Profile.defaults());
        assertThat(Profile.parse(yaml).canonical())
                .isNotEqualTo(Profile.defaults().canonical());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backup-azs: [a, b]                    | backup-azs: ['a, b']",
                "backup-azs: [a, b]                    | backup-azs: [\"a', 'b\"]",
                "backup-azs: ['null']                  | backup-azs: []",
                "restore-az-pairs: [[a, b]]            | restore-az-pairs: [[b, a]]",
                "restore-az-pairs: [['a, to=b', c]]    | restore-az-pairs: [[a, 'b, to=c']]",
                "restore-az-pairs: [[\"a' 'b\", c]]    | restore-az-pairs: [[a, \"b' 'c\"]]",
                "provider-id: \"x'; server-types: []\" | provider-id: x",
                "default-account: {existing_user: true} | default-account: {existing_user: false}"
            })
    void valuesThatLookAlikeAreToldApart(String one, String other) {
        assertThat(Profile.parse(one)).isNotEqualTo(Profile.parse(other));
    }

    @Test
    void theTextIsOneLineOfYamlThatNamesEveryKeyInOrder() {
        assertThat(Profile.defaults().canonical())
                .startsWith("{allow-shareable-volumes: false, backup-azs: null, ")
                .contains(
                        ", max-policies: 32, ",
                        ", server-types: [\"OS::Ironic::BareMetalServer\", \"OS::Nova::Server\"], ")
                .endsWith("}")
                .doesNotContain("\n")
                .hasToString(Profile.defaults().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's",
                "\"",
                "\\",
                "\\n",
                "a\nb",
                "\r",
                "\t",
                "\u0000",
                "\u0085",
                "\u2028",
                "\ufeff",
                "a, b",
                "[a]",
                "{a: b}",
                "null",
                "~",
                "true",
                "32",
                " ",
                "# a",
                "*a",
                "!!x",
                "慢",
                "\uD83D\uDCBE",
                "\uD83D",
                "\uDCBE\uD83D"
            })
    void theTextMakesTheSameProfile(String awkward) {
        Profile profile = Profile.of(Map.of(
                "provider-id", awkward,
                "unsupported-pools", List.of(awkward, "b", awkward + awkward),
                "restore-az-pairs", Set.of(new AzPair(awkward, "b"), new AzPair("b", awkward)),
                "backup-azs", Set.of(awkward)));
        assertThat(Profile.parse(profile.canonical())).isEqualTo(profile);
        assertThat(Profile.parse(profile.canonical()).unsupportedPools()).containsAll(profile.unsupportedPools());
        assertThat(Profile.parse(profile.canonical()).providerId()).isEqualTo(awkward);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{server-types: [], backup-azs: [], restore-az-pairs: [], disabled-operations: [], empty-when-absent: []}",
                "{default-account: {}, max-policies: 0, allow-shareable-volumes: true}",
                "{default-account: {real_name_verified: true, migrated_to_cbr: false, existing_user: true}}",
                "{empty-when-absent: [quotas, servers], disabled-operations: [protect, delete_task]}"
            })
    void theTextMakesTheSameProfileOfAnyValues(String yaml) {
        assertThat(Profile.parse(Profile.parse(yaml).canonical())).isEqualTo(Profile.parse(yaml));
        assertThat(Profile.parse(Profile.parse(yaml).canonical()).limitsBackupAzs())
                .isEqualTo(Profile.parse(yaml).limitsBackupAzs());
    }

    @Test
    void theTextIsWrittenInLettersOfTheAlphabetAlone() {
        assertThat(Profile.of(Map.of("provider-id", "慢\n~\u007f\" ")).canonical())
                .contains("provider-id: \"\\u6162\\u000a~\\u007f\\\" \"");
    }

    @Test
    void aProfileIsNothingElse() {
        assertThat(Profile.defaults()).isNotEqualTo(Profile.defaults().canonical());
    }
}
