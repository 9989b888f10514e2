package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Policy.Resource;
import cloud.preflight.facts.Server;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFactsTest {

    private static Policy policy(String fields) throws InvalidDocument {
        return Questions.facts("{'policies': [{'id': 'p', 'name': ' N '" + fields + "}]}")
                .policy("p")
                .document()
                .orElseThrow();
    }

    /** A policy that binds one server with this extra information. */
    private static String binding(String extraInfo) {
        return ", 'resources': [{'id': 's', 'extra_info': " + extraInfo + "}]";
    }

    @Test
    void theNameIsReadAsItIs() throws InvalidDocument {
        assertThat(policy("").name()).isEqualTo(" N ");
    }

    @Test
    void theNameMayBeEmpty() throws InvalidDocument {
        assertThat(Questions.facts("{'policies': [{'id': 'p', 'name': ''}]}").policyCount())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; suspended",
                "`, 'status': null`; suspended",
                "`, 'status': 'ENABLED'`; enabled",
                "`, 'status': 'DISABLED'`; disabled",
                "`, 'status': 'DİSABLED'`; dİsabled",
                "`, 'status': 'ＥＮＡＢＬＥＤ'`; ＥＮＡＢＬＥＤ",
                "`, 'status': ''`; ``"
            })
    void theStatusIsInLowerCaseAndSuspendedWhereNothingIsSaid(String fields, String status) throws InvalidDocument {
        assertThat(policy(fields).status()).isEqualTo(status);
    }

    @Test
    void resourcesKeepTheirOrderAndAreServersWhereNothingIsSaid() throws InvalidDocument {
        assertThat(policy(", 'resources': [{'id': 's2'}, {'id': 's1', 'type': 'X'}, {'type': null, 'id': 's0'}]")
                        .resources())
                .containsExactly(new Resource("s2"), new Resource("s1", "X", List.of()), new Resource("s0"));
    }

    @Test
    void aServerThatStandsTwiceCountsOnceAtItsFirstPlace() throws InvalidDocument {
        assertThat(policy(", 'resources': [{'id': 's2', 'type': 'X'}, {'id': 's1'},"
                                + " {'id': 's2', 'extra_info': {'exclude_volumes': ['v']}}]")
                        .resources())
                .containsExactly(new Resource("s2", "X", List.of()), new Resource("s1"));
    }

    @Test
    void aPolicyMayBindNothing() throws InvalidDocument {
        assertThat(policy("").resources()).isEmpty();
    }

    @Test
    void aPolicyMayLeaveVolumesOfAServerOut() throws InvalidDocument {
        assertThat(policy(binding("{'exclude_volumes': ['v2', 'v1', 'v2']}")).resources())
                .containsExactly(new Resource("s", Server.TYPE, List.of("v2", "v1", "v2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{'exclude_volumes': null}",
                "{'exclude_volumes': []}",
                "{'Exclude_volumes': [1]}",
                "''",
                "'{\\\"exclude_volumes\\\": [\\\"v1\\\"]}'",
                "'exclude_volumes'"
            })
    void extraInformationThatLeavesNothingOutOrIsATextIsNone(String extraInfo) throws InvalidDocument {
        assertThat(policy(binding(extraInfo)).resources()).containsExactly(new Resource("s"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[]; ``",
                "['v1']; ``",
                "5; ``",
                "true; ``",
                "{'exclude_volumes': 'v1'}; /exclude_volumes",
                "{'exclude_volumes': {}}; /exclude_volumes",
                "{'exclude_volumes': [null]}; /exclude_volumes/0",
                "{'exclude_volumes': ['v1', '']}; /exclude_volumes/1",
                "{'exclude_volumes': [[]]}; /exclude_volumes/0",
                "{'exclude_volumes': ['v'], 'exclude_volumes': ['v']}; /exclude_volumes"
            })
    void extraInformationOfAnyOtherKindIsAFault(String extraInfo, String pointer) {
        String facts = "{'policies': [{'id': 'p', 'name': 'n'" + binding(extraInfo) + "}]}";
        assertThat(Questions.pointers(Questions.withFacts(facts)))
                .containsExactly("/facts/policies/0/resources/0/extra_info" + pointer);
    }
}
