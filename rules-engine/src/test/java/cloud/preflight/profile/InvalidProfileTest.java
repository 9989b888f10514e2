package cloud.preflight.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops the start, and the message that names the key. */
class InvalidProfileTest {

    private static void isRefused(String yaml, String message) {
        assertThatThrownBy(() -> Profile.parse(yaml))
                .isInstanceOf(InvalidProfile.class)
                .message()
                .startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server-types",
                "protectable-types",
                "restorable-types",
                "backup-server-statuses",
                "restore-server-statuses",
                "terminated-server-statuses",
                "queryable-backup-statuses",
                "stoppable-policy-statuses",
                "blocking-task-states",
                "dedicated-service-types",
                "empty-when-absent",
                "backup-azs",
                "restore-az-pairs",
                "unsupported-pools",
                "disabled-operations"
            })
    void aListMustBeAList(String key) {
        isRefused(key + ": az-1", key + " is 'az-1', not a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow-shareable-volumes", "report-policy-binding"})
    void aSwitchMustBeTrueOrFalse(String key) {
        isRefused(key + ": 'true'", key + " is 'true', not true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-policies", "max-servers-per-policy"})
    void aLimitMustBeAWholeNumberFromZero(String key) {
        isRefused(key + ": '32'", key + " is '32', not a whole number");
        isRefused(key + ": 1.5", key + " is 1.5, not a whole number");
        isRefused(key + ": true", key + " is true, not a whole number");
        isRefused(key + ": -1", key + " is -1, at least 0 is possible");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provider-id: 7              | provider-id is 7, not a text",
                "provider-id: ''             | provider-id is empty",
                "provider-id: [a]            | provider-id is a list, not a text",
                "server-types: [A, 7]        | server-types[1] is 7, not a text",
                "server-types: [A, ~]        | server-types[1] is null, not a text",
                "server-types: ['']          | server-types[0] is empty",
                "backup-azs: [NO]            | backup-azs[0] is false, not a text",
                "backup-azs: {a: b}          | backup-azs is a mapping, not a list",
                "unsupported-pools: [[a]]    | unsupported-pools[0] is a list, not a text",
                "blocking-task-states: [1]   | blocking-task-states[0] is 1, not a text",
                "dedicated-service-types: [''] | dedicated-service-types[0] is empty",
                "empty-when-absent: [logs]   | empty-when-absent has 'logs', which is no section of the facts",
                "empty-when-absent: [SERVERS] | empty-when-absent has 'SERVERS', which is no section of the facts",
                "empty-when-absent: [~]      | empty-when-absent has null, which is no section of the facts",
                "empty-when-absent: [quotas, 7] | empty-when-absent has 7, which is no section of the facts",
                "empty-when-absent: [account] | empty-when-absent has account, of which default-account says what holds",
                "disabled-operations: [~]    | disabled-operations has null, which is no operation",
                "disabled-operations: [copy] | disabled-operations has 'copy', which is no operation",
                "disabled-operations: [PROTECT] | disabled-operations has 'PROTECT', which is no operation"
            })
    void aValueOfTheWrongTypeIsNamedWithItsKey(String yaml, String message) {
        isRefused(yaml, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "restore-az-pairs: [[a, b], [a, b, c]] | restore-az-pairs[1] has 3 entries, a pair has 2",
                "restore-az-pairs: [[a]]               | restore-az-pairs[0] has 1 entries, a pair has 2",
                "restore-az-pairs: [a]                 | restore-az-pairs[0] is 'a', not a list",
                "restore-az-pairs: [[a, 7]]            | restore-az-pairs[0][1] is 7, not a text",
                "restore-az-pairs: [[a, '']]           | restore-az-pairs[0][1] is empty"
            })
    void aPairIsTwoZones(String yaml, String message) {
        isRefused(yaml, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default-account: true                     | default-account is true, not a mapping of keys to values",
                "default-account: {real_name: true}        | default-account has the unknown key 'real_name'",
                "default-account: {existing_user: 'yes'}   | default-account.existing_user is 'yes', not true or false",
                "default-account: {1: true}                | default-account has the key 1, which is no text"
            })
    void anAccountHasThreeKeysThatAreTrueOrFalse(String yaml, String message) {
        isRefused(yaml, message);
    }

    @Test
    void anUnknownKeyIsNamedAndTheKnownOnesToo() {
        isRefused(
                "max-policy: 3",
                "the profile has the unknown key 'max-policy'\nknown keys: [allow-shareable-volumes, ");
    }

    @Test
    void anUnknownKeyIsRefusedThoughItHoldsNull() {
        isRefused("max-policy:", "the profile has the unknown key 'max-policy'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a]    | the profile is a list, not a mapping of keys to values",
                "active | the profile is 'active', not a mapping of keys to values",
                "7: a   | the profile has the key 7, which is no text"
            })
    void aProfileIsAMappingOfKeysToValues(String yaml, String message) {
        isRefused(yaml, message);
    }

    @Test
    void aKeyGivenTwiceIsNamedWithItsLine() {
        isRefused(
                "provider-id: a\nmax-policies: 1\nmax-policies: 2",
                "the profile is not readable YAML: found duplicate key max-policies in line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server-types: [",
                "a: b: c",
                "a: *nowhere",
                "\tmax-policies: 1",
                "max-policies: 1\n---\nmax-policies: 2",
                "provider-id: !!java.net.URL [http://localhost]",
                "provider-id: \"\u0007\"",
                "provider-id: \"\\u\"",
                "\":\\u",
                "\"\\xZZ\"",
                "\"\\U00110000\"",
                "%YAML 99999999999.1\n--- {}"
            })
    void textThatIsNoYamlOfPlainDataIsRefused(String yaml) {
        isRefused(yaml, "the profile is not readable YAML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "? a: &a [*a]",
                "? &a [*a]\n: 1",
                "? &a {b: *a}\n: 1",
                "provider-id: {? [x] : 1}",
                "!!set {? &a [*a]}",
                "server-types: [{[x]: 1}]"
            })
    void aKeyThatIsNoTextIsRefused(String yaml) {
        isRefused(yaml, "the profile is not readable YAML: found a key that is no text in line 1");
    }

    @Test
    void aListThatHoldsItselfIsRefusedLikeAnyOther() {
        isRefused("server-types: &a [[*a]]", "server-types[0] is a list, not a text");
    }

    @Test
    void aLongValueIsShownByItsStart() {
        String longText = "x".repeat(80);
        isRefused(
                "disabled-operations: [" + longText + "]",
                "disabled-operations has '" + "x".repeat(59) + "…, which is no operation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-policies: !!int x",
                "max-policies: !!int",
                "max-policies: !!int ''",
                "max-policies: !!float x",
                "provider-id: !!timestamp x",
                "provider-id: !!binary '*'",
                "allow-shareable-volumes: !!bool x",
                "allow-shareable-volumes: !!bool",
                "allow-shareable-volumes: !!bool [true]",
                "allow-shareable-volumes: !!null x",
                "server-types: [!!bool x]",
                "default-account: !!map x",
                "!!null x"
            })
    void aTextThatIsNotOfItsTagIsNoYaml(String yaml) {
        isRefused(yaml, "the profile is not readable YAML: found ");
    }

    @Test
    void theTagAndItsLineAreNamed() {
        isRefused(
                "max-policies: 1\nallow-shareable-volumes: !!bool x",
                "the profile is not readable YAML: found what is not !!bool as its tag says in line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "!!null", "!!null ~", "!!null null"})
    void nothingIsTheSameAsAnAbsentKey(String nothing) {
        assertThat(Profile.parse("allow-shareable-volumes: " + nothing)).isEqualTo(Profile.defaults());
        assertThat(Profile.parse(nothing)).isEqualTo(Profile.defaults());
    }

    @Test
    void whatIsNoTextIsNotShownAsAnObject() {
        isRefused("max-policies: !!binary aGk=", "max-policies is binary data, not a whole number");
        isRefused("server-types: !!pairs [a: b]", "server-types[0] is a pair, not a text");
    }
}
