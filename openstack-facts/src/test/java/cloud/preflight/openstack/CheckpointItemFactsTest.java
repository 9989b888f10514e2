package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointItemFactsTest {

    private static CheckpointItem item(String fields) throws InvalidDocument {
        return Questions.facts(
                        "{'checkpoint_items': [{'id': 'i', 'status': 'AVAILABLE', 'resource_id': 's'" + fields + "}]}")
                .checkpointItem("i")
                .document()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING_PROTECT, waiting_protect",
        "Available, available",
        "DELETİNG, deletİng",
        "\u212aILLED, \u212ailled",
        "ＥＲＲＯＲ, ＥＲＲＯＲ"
    })
    void theStatusIsInLowerCaseAndOnlyAToZAreFolded(String status, String read) throws InvalidDocument {
        String facts = "{'checkpoint_items': [{'id': 'i', 'status': '" + status + "', 'resource_id': 's'}]}";
        assertThat(Questions.facts(facts).checkpointItem("i").document())
                .map(CheckpointItem::status)
                .contains(read);
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
                        new VolumeBackup("b2", true, 40, "v2"),
                        new VolumeBackup("b1", false, 0),
                        new VolumeBackup("b3", false, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", 'extend_info': null",
                ", 'extend_info': {}",
                ", 'extend_info': {'volume_backups': null}",
                ", 'volume_backups': [{'id': 1}]"
            })
    void withoutAListWhatTheBackupHoldsIsUnknown(String fields) throws InvalidDocument {
        assertThat(item(fields).volumeBackupsKnown()).isFalse();
        assertThat(item(fields).volumeBackups()).isNull();
    }

    @Test
    void anEmptyListOfVolumeBackupsIsKnowledge() throws InvalidDocument {
        CheckpointItem item = item(", 'extend_info': {'volume_backups': []}");
        assertThat(item.volumeBackupsKnown()).isTrue();
        assertThat(item.volumeBackups()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'na', false",
                "'NA', false",
                "'nA', false",
                "'ΝΑ', true",
                "'n/a', true",
                "' na', true",
                "'backup', true",
                "'', true",
                "null, true"
            })
    void aBackupThatSupportsNoRestoreModeIsNotRestorable(String mode, boolean restorable) throws InvalidDocument {
        assertThat(item(", 'extend_info': {'supported_restore_mode': " + mode + "}")
                        .restorable())
                .isEqualTo(restorable);
    }

    @Test
    void aBackupIsRestorableWhereNothingIsSaid() throws InvalidDocument {
        assertThat(item("").restorable()).isTrue();
        assertThat(item(", 'supported_restore_mode': 'na', 'extend_info': {}").restorable())
                .isTrue();
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
