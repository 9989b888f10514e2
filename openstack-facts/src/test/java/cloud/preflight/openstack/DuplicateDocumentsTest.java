package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateDocumentsTest {

    private static final String ITEM = "'status': 'x', 'resource_id': 's', 'extend_info': {'volume_backups': ";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "servers; 'status': 'x'",
                "volumes; 'size': 1",
                "checkpoint_items; 'status': 'x', 'resource_id': 's'",
                "policies; 'name': 'n'",
                "operation_logs; 'operation_type': 'delete', 'status': 'fail'"
            })
    void theSecondAndThirdWithTheSameIdAreFaults(String section, String fields) {
        String same = "{" + fields + ", 'id': 'a'}";
        String other = "{'id': 'A', " + fields + "}";
        String facts = "{'" + section + "': [" + String.join(", ", same, other, same, same) + "]}";
        assertThat(Questions.pointers(Questions.withFacts(facts)))
                .containsExactly("/facts/" + section + "/2/id", "/facts/" + section + "/3/id");
    }

    @Test
    void documentsOfTwoKindsMayHaveTheSameId() {
        String facts = "{'servers': [{'id': 'a', 'status': 'x'}], 'volumes': [{'id': 'a', 'size': 1}]}";
        assertThat(Questions.pointers(Questions.withFacts(facts))).isEmpty();
    }

    @Test
    void twoVolumeBackupsOfOneItemAreAFault() {
        String backup = "{'id': 'b', 'source_volume_size': 1}";
        String facts = "{'checkpoint_items': [{'id': 'i', " + ITEM + "[" + backup + "," + backup + "]}}]}";
        assertThat(Questions.pointers(Questions.withFacts(facts)))
                .containsExactly("/facts/checkpoint_items/0/extend_info/volume_backups/1/id");
    }

    @Test
    void volumeBackupsOfTwoItemsMayHaveTheSameId() {
        String backups = "[{'id': 'b', 'source_volume_size': 1}]}}";
        String facts = "{'checkpoint_items': [{'id': 'i', " + ITEM + backups + ", {'id': 'j', " + ITEM + backups + "]}";
        assertThat(Questions.pointers(Questions.withFacts(facts))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"'backups'", "''"})
    void theSecondQuotaOfATypeIsAFault(String type) {
        String quota = "{'type': " + type + ", 'quota': 1, 'used': 0}";
        String facts = "{'quotas': {'resources': [" + quota + ", " + quota + "]}}";
        assertThat(Questions.pointers(Questions.withFacts(facts))).containsExactly("/facts/quotas/resources/1/type");
    }

    @Test
    void idsThatCouldNotBeReadAreNotTheSame() {
        String facts = "{'servers': [{'id': {}, 'status': 'x'}, {'id': {}, 'status': 'x'}, {'status': 'x'}]}";
        assertThat(Questions.pointers(Questions.withFacts(facts)))
                .containsExactly("/facts/servers/0/id", "/facts/servers/1/id", "/facts/servers/2/id");
    }

    @Test
    void aDuplicateIsNamed() {
        String facts = "{'servers': [{'id': 'a', 'status': 'x'}, {'id': 'a', 'status': 'x'}]}";
        assertThat(Questions.faults(Questions.withFacts(facts)).get(0).problem())
                .isEqualTo("is 'a', which another one before it is too");
    }
}
