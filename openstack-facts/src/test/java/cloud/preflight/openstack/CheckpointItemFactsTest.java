package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.VolumeBackup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointItemFactsTest {

    private static CheckpointItem item(String fields) throws InvalidDocument {
        return Questions.facts(
                        "{'checkpoint_items': [{'id': 'i', 'status': 'AVAILABLE', 'resource_id': 's'" + fields + "}]}")
                .checkpointItem("i")
                .orElseThrow();
    }

    @Test
    void theStatusIsInLowerCaseWhateverTheLanguageOfTheMachine() throws InvalidDocument {
        String facts = "{'checkpoint_items': [{'id': 'i', 'status': 'WAITING_PROTECT', 'resource_id': 's'}]}";
        assertThat(Questions.facts(facts).checkpointItem("i").orElseThrow().status())
                .isEqualTo("waiting_protect");
    }

    @Test
    void theServerIsTheResourceId() throws InvalidDocument {
        assertThat(item("").source().resourceId()).isEqualTo("s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; OS::Nova::Server",
                "`, 'resource_type': null`; OS::Nova::Server",
                "`, 'extend_info': {}`; OS::Nova::Server",
                "`, 'extend_info': null`; OS::Nova::Server",
                "`, 'extend_info': {'resource_type': null}`; OS::Nova::Server",
                "`, 'extend_info': {'resource_type': 'B'}`; B",
                "`, 'resource_type': null, 'extend_info': {'resource_type': 'B'}`; B",
                "`, 'resource_type': 'A'`; A",
                "`, 'resource_type': 'A', 'extend_info': {'resource_type': 'B'}`; A",
                "`, 'extend_info': {'resource_type': 'B'}, 'resource_type': 'A'`; A"
            })
    void theTypeFallsBackToTheExtensionThenToAServer(String fields, String type) throws InvalidDocument {
        assertThat(item(fields).source().resourceType()).isEqualTo(type);
    }

    @Test
    void theZoneStandsInTheExtension() throws InvalidDocument {
        assertThat(item(", 'extend_info': {'resource_az': 'az2'}").az()).isEqualTo("az2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", 'resource_az': 'az1'",
                ", 'extend_info': {'resource_az': ''}",
                ", 'extend_info': {'resource_az': null}"
            })
    void aZoneThatIsAbsentOrEmptyIsUnknown(String fields) throws InvalidDocument {
        assertThat(item(fields).azKnown()).isFalse();
    }

    @Test
    void volumeBackupsKeepTheirOrderAndTheirSizeIsTheSourceVolumes() throws InvalidDocument {
        CheckpointItem item = item("""
                , 'extend_info': {'volume_backups': [
                  {'id': 'b2', 'bootable': 'TRUE', 'source_volume_size': 40, 'size': 93568, 'source_volume_id': 'v2'},
                  {'size': 1.5, 'source_volume_size': 0, 'id': 'b1'},
                  {'id': 'b3', 'bootable': 'no', 'source_volume_size': 9}]}""");
        assertThat(item.volumeBackups())
                .containsExactly(
                        new VolumeBackup("b2", true, 40),
                        new VolumeBackup("b1", false, 0),
                        new VolumeBackup("b3", false, 9));
    }

    @Test
    void volumeBackupsOutsideTheExtensionAreUnknown() throws InvalidDocument {
        assertThat(item(", 'volume_backups': [{'id': 1}]").volumeBackups()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[]; false",
                "null; false",
                "[{}]; true",
                "[{'image_id': 'm'}, {'image_id': 5}]; true",
                "['m']; true",
                "[0]; true",
                "[false]; true",
                "[[]]; true"
            })
    void anImageIsRegisteredWhenTheListHasAnything(String images, boolean registered) throws InvalidDocument {
        assertThat(item(", 'extend_info': {'os_images_data': " + images + "}").imageRegistered())
                .isEqualTo(registered);
    }

    @Test
    void noImageIsRegisteredWhereNothingIsSaid() throws InvalidDocument {
        assertThat(item("").imageRegistered()).isFalse();
    }
}
