package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Attachment;
import cloud.preflight.facts.Pool;
import cloud.preflight.facts.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeFactsTest {

    private static Volume volume(String fields) throws InvalidDocument {
        return Questions.facts("{'volumes': [{'id': 'v', 'size': 7" + fields + "}]}")
                .volume("v")
                .orElseThrow();
    }

    private static Pool pool(String host) throws InvalidDocument {
        return volume(", 'os-vol-host-attr:host': '" + host + "'").pool();
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
                "null, false"
            })
    void bootableAndShareableAreBooleansOrTextsThatSayTrue(String json, boolean expected) throws InvalidDocument {
        assertThat(volume(", 'bootable': " + json).traits().bootable()).isEqualTo(expected);
        assertThat(volume(", 'shareable': " + json).shareable()).isEqualTo(expected);
    }

    @Test
    void aVolumeThatSaysNothingIsADataVolumeLikeAnyOther() throws InvalidDocument {
        assertThat(volume("").traits()).isEqualTo(Volume.Traits.NONE);
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "false, true, true", "true, true, true", "false, false, false"})
    void multiattachOrShareableMakesItShareable(boolean multiattach, boolean shareable, boolean expected)
            throws InvalidDocument {
        Volume volume = volume(", 'multiattach': " + multiattach + ", 'shareable': " + shareable);
        assertThat(volume.shareable()).isEqualTo(expected);
    }

    @Test
    void multiattachIsNoText() {
        String facts = "{'volumes': [{'id': 'v', 'size': 7, 'multiattach': 'true'}]}";
        assertThat(Questions.pointers(Questions.withFacts(facts))).containsExactly("/facts/volumes/0/multiattach");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'service_type': 'dss'; true",
                "'service_type': 'DSS'; true",
                "'service_type': 'dSs'; true",
                "'service_type': 'evs'; false",
                "'service_type': ''; false",
                "'service_type': 'evs', 'dedicated_storage_id': 'd'; false",
                "'service_type': '', 'dedicated_storage_id': 'd'; false",
                "'service_type': null, 'dedicated_storage_id': 'd'; true",
                "'dedicated_storage_id': 'd', 'service_type': 'evs'; false",
                "'dedicated_storage_id': 'd'; true",
                "'dedicated_storage_id': ''; false",
                "'dedicated_storage_id': null; false"
            })
    void theServiceTypeTellsDedicatedStorageAndWithoutItTheStorageId(String fields, boolean expected)
            throws InvalidDocument {
        assertThat(volume(", " + fields).dedicatedStorage()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"host@type#pool, pool", "a#b#c, b#c", "#p, p", "a##, #", "é#ü, ü"})
    void thePoolIsWhatFollowsTheFirstHash(String host, String name) throws InvalidDocument {
        assertThat(pool(host)).isEqualTo(Pool.named(name));
    }

    @Test
    void aHostWithoutAHashHasNoPool() throws InvalidDocument {
        assertThat(pool("host@type")).isEqualTo(Pool.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", 'os-vol-host-attr:host': null",
                ", 'os-vol-host-attr:host': ''",
                ", 'os-vol-host-attr:host': 'a#'"
            })
    void withoutAHostOrAfterItsHashNothingThePoolIsUnknown(String fields) throws InvalidDocument {
        assertThat(volume(fields).pool()).isEqualTo(Pool.UNKNOWN);
    }

    @Test
    void attachmentsKeepTheirOrderAndMayLackAnything() throws InvalidDocument {
        Volume volume = volume(
                ", 'attachments': [{'server_id': 's2', 'device': '/dev/vdb'}, {'server_id': 's1', 'device': null}, {}]");
        assertThat(volume.attachments())
                .containsExactly(new Attachment("s2", "/dev/vdb"), new Attachment("s1", ""), new Attachment("", ""));
    }
}
