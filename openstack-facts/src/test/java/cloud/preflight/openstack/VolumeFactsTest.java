package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.facts.Volume.Sharing;
import cloud.preflight.facts.Volume.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeFactsTest {

    private static Volume volume(String fields) throws InvalidDocument {
        return Questions.facts("{'volumes': [{'id': 'v', 'size': 7" + fields + "}]}")
                .volume("v")
                .document()
                .orElseThrow();
    }

    private static Storage host(String host) throws InvalidDocument {
        return volume(", 'os-vol-host-attr:host': '" + host + "'").storage();
    }

    @Test
    void sizeIsWhatTheDocumentSays() throws InvalidDocument {
        assertThat(volume("").size()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "true, true",
                "false, false",
                "'true', true",
                "'TRUE', true",
                "'True', true",
                "'trUe', true",
                "'false', false",
                "'x', false",
                "' true', false",
                "'1', false",
                "'truefalse', false",
                "'true ', false",
                "'', false",
                "'ＴＲＵＥ', false",
                "'truè', false",
                "null, false"
            })
    void aFlagOfAVolumeIsABooleanOrATextThatSaysTrue(String json, boolean expected) throws InvalidDocument {
        assertThat(volume(", 'bootable': " + json).bootable()).isEqualTo(expected);
        assertThat(volume(", 'multiattach': " + json).shareable()).isEqualTo(expected);
        assertThat(volume(", 'shareable': " + json).shareable()).isEqualTo(expected);
    }

    @Test
    void aVolumeThatSaysNothingIsADataVolumeLikeAnyOther() throws InvalidDocument {
        assertThat(volume("")).isEqualTo(Volume.builder("v", 7).build());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "true, false, MULTIATTACH",
                "false, true, SHAREABLE",
                "true, true, BOTH",
                "'true', false, MULTIATTACH",
                "false, 'true', SHAREABLE",
                "false, false, NONE"
            })
    void multiattachOrShareableMakesItShareable(String multiattach, String shareable, Sharing expected)
            throws InvalidDocument {
        Volume volume = volume(", 'multiattach': " + multiattach + ", 'shareable': " + shareable);
        assertThat(volume.sharing()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'service_type': 'dss'; dss; false",
                "'service_type': 'DSS'; dss; false",
                "'service_type': 'dSs'; dss; false",
                "'service_type': 'DESS'; dess; false",
                "'service_type': 'DſS'; dſs; false",
                "'service_type': 'ＤＳＳ'; ＤＳＳ; false",
                "'service_type': ''; ``; false",
                "'service_type': 'evs', 'dedicated_storage_id': 'd'; evs; false",
                "'dedicated_storage_id': 'd', 'service_type': 'evs'; evs; false",
                "'service_type': '', 'dedicated_storage_id': 'd'; ``; false",
                "'service_type': null, 'dedicated_storage_id': 'd'; ``; true",
                "'dedicated_storage_id': 'd'; ``; true",
                "'dedicated_storage_id': ''; ``; false",
                "'dedicated_storage_id': null; ``; false"
            })
    void theServiceTypeTellsWhereAVolumeLiesAndOnlyWithoutItTheStorageId(
            String fields, String serviceType, boolean dedicated) throws InvalidDocument {
        Storage storage = volume(", " + fields).storage();
        assertThat(storage.serviceType()).isEqualTo(serviceType);
        assertThat(storage.dedicated()).isEqualTo(dedicated);
    }

    @ParameterizedTest
    @CsvSource({"host@type#pool, pool", "a#b#c, b#c", "#p, p", "a##, #", "é#Ü, Ü"})
    void thePoolIsWhatFollowsTheFirstHash(String host, String name) throws InvalidDocument {
        assertThat(host(host)).isEqualTo(Storage.pool(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host@type", "host", " "})
    void aHostWithoutAHashIsInNoPool(String host) throws InvalidDocument {
        assertThat(host(host)).isEqualTo(Storage.pool(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", 'os-vol-host-attr:host': null",
                ", 'os-vol-host-attr:host': ''",
                ", 'os-vol-host-attr:host': '#'",
                ", 'os-vol-host-attr:host': 'a#'"
            })
    void withoutAHostOrAfterItsHashNothingThePoolIsUnknown(String fields) throws InvalidDocument {
        assertThat(volume(fields).storage()).isEqualTo(Storage.UNKNOWN);
    }

    @Test
    void attachmentsKeepTheirOrderAndMayLackAnything() throws InvalidDocument {
        Volume volume = volume(
                ", 'attachments': [{'server_id': 's2', 'device': '/dev/vdb'}, {'server_id': 's1', 'device': null}, {}]");
        assertThat(volume.attachments())
                .containsExactly(new Attachment("s2", "/dev/vdb"), new Attachment("s1", ""), new Attachment("", ""));
    }
}
