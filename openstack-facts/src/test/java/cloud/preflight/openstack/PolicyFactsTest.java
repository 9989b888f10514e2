package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Policy.Resource;
import cloud.preflight.facts.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFactsTest {

    private static Policy policy(String fields) throws InvalidDocument {
        return Questions.facts("{'policies': [{'id': 'p', 'name': ' N '" + fields + "}]}")
                .policy("p")
                .orElseThrow();
    }

    @Test
    void theNameIsReadAsItIs() throws InvalidDocument {
        assertThat(policy("").name()).isEqualTo(" N ");
    }

    @Test
    void theNameMayBeEmpty() throws InvalidDocument {
        assertThat(Questions.facts("{'policies': [{'id': 'p', 'name': ''}]}")
                        .policies()
                        .orElseThrow())
                .hasSize(1);
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
                "`, 'status': ''`; ``"
            })
    void theStatusIsInLowerCaseAndSuspendedWhereNothingIsSaid(String fields, String status) throws InvalidDocument {
        assertThat(policy(fields).status()).isEqualTo(status);
    }

    @Test
    void resourcesKeepTheirOrderAndAreServersWhereNothingIsSaid() throws InvalidDocument {
        assertThat(policy(", 'resources': [{'id': 's2'}, {'id': 's1', 'type': 'X'}, {'type': null, 'id': 's0'}]")
                        .resources())
                .containsExactly(
                        new Resource("s2", Server.TYPE), new Resource("s1", "X"), new Resource("s0", Server.TYPE));
    }

    @Test
    void aServerThatStandsTwiceCountsOnceAtItsFirstPlace() throws InvalidDocument {
        assertThat(policy(", 'resources': [{'id': 's2', 'type': 'X'}, {'id': 's1'}, {'id': 's2'}]")
                        .resources())
                .containsExactly(new Resource("s2", "X"), new Resource("s1", Server.TYPE));
    }

    @Test
    void aPolicyMayBindNothing() throws InvalidDocument {
        assertThat(policy("").resources()).isEmpty();
    }
}
