package cloud.preflight.profile;

import static org.assertj.core.api.Assertions.assertThat;

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
                "backup-azs: []",
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
    void theTextIsOneLineThatNamesEveryKeyInOrder() {
        assertThat(Profile.defaults().canonical())
                .startsWith("allow-shareable-volumes: false; backup-azs: null; ")
                .contains(
                        "; max-policies: 32; ", "; server-types: ['OS::Ironic::BareMetalServer', 'OS::Nova::Server']; ")
                .doesNotContain("\n")
                .hasToString(Profile.defaults().toString());
    }

    @Test
    void aProfileIsNothingElse() {
        assertThat(Profile.defaults()).isNotEqualTo(Profile.defaults().canonical());
    }
}
