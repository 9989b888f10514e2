package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.preflight.profile.Profile;
import cloud.preflight.request.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The faults of the entries of one question stand in the order of the bytes, and are counted once. */
class CapabilityFaultsTest {

    private static List<Fault> faults(String question) {
        byte[] bytes = question.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return catchThrowableOfType(InvalidDocument.class, () -> new CapabilityReader(Profile.defaults()).read(bytes))
                .faults();
    }

    private static List<String> pointers(String question) {
        return faults(question).stream().map(Fault::pointer).toList();
    }

    @Test
    void whatIsInvalidStandsBetweenWhatCanNotBeRead() {
        assertThat(pointers("""
                        {'check_restorable': [
                          {'target': {'volumes': [{'volume_id': 'v'}, {'backup_id': 2, 'volume_id': ''}]},
                           'checkpoint_item_id': ''},
                          {'checkpoint_item_id': 'i', 'target': {'resource_id': 's', 'volumes': [
                            {'backup_id': 'b', 'volume_id': 'v'}, {'backup_id': 'b', 'volume_id': 'w'}]}},
                          7]}"""))
                .containsExactly(
                        "/check_restorable/0/target/volumes/0/backup_id",
                        "/check_restorable/0/target/volumes/1/backup_id",
                        "/check_restorable/0/target/volumes/1/volume_id",
                        "/check_restorable/0/target/resource_id",
                        "/check_restorable/0/checkpoint_item_id",
                        "/check_restorable/1/target/volumes/1/backup_id",
                        "/check_restorable/2");
    }

    @ParameterizedTest
    @CsvSource({
        "check_protectable, '{''resource_id'': ''s''}'",
        "check_restorable, '{''checkpoint_item_id'': ''i'', ''target'': {''resource_id'': ''s''}}'"
    })
    void thereAreAtMost1000Entries(String field, String entry) throws InvalidDocument {
        String most = "{'" + field + "': [" + (entry + ",").repeat(999) + entry;
        assertThat(new CapabilityReader(Profile.defaults())
                        .read(Questions.bytes(most + "]}"))
                        .requests())
                .hasSize(1_000);
        assertThat(faults(most + "," + entry + "]}"))
                .containsExactly(new Fault("/" + field, "has 1001 entries, at most 1000 are allowed"));
    }

    @Test
    void theFirstHundredFaultsMayBeThoseOfAnyEntry() {
        String good = "{'checkpoint_item_id': 'i', 'target': {'resource_id': 's'}},";
        String bad = "{'target': {'resource_id': 's', 'volumes': [" + "{'backup_id': 'b'},".repeat(149)
                + "{'backup_id': 'b'}]}, 'checkpoint_item_id': ''}";
        List<Fault> faults = faults("{'check_restorable': [" + good.repeat(3) + bad + "," + bad + "]}");
        assertThat(faults.get(0).pointer()).isEqualTo("/check_restorable/3/target/volumes/0/volume_id");
        assertThat(faults.get(1).pointer()).isEqualTo("/check_restorable/3/target/volumes/1/backup_id");
        assertThat(faults.get(98).pointer()).isEqualTo("/check_restorable/3/target/volumes/49/volume_id");
        // Of each: 150 volumes that are missing, 149 backups that are there before, an empty id.
        assertThat(faults.get(99)).isEqualTo(new Fault("", "has 501 more faults"));
    }

    @Test
    void anApiBodyIsUnknownInAnEntry() throws InvalidDocument {
        assertThat(new CapabilityReader(Profile.defaults())
                        .read(Questions.bytes("{'check_protectable': [{'resource_id': 's', 'protect': {}}]}"))
                        .requests())
                .hasSize(1);
        assertThat(new CapabilityReader(Profile.defaults())
                        .read(Questions.bytes("{'check_restorable': [{'checkpoint_item_id': 'i', 'restore': {},"
                                + " 'target': {'resource_id': 's'}}]}"))
                        .requests())
                .hasSize(1);
    }

    @Test
    void whatCanNotBeReadCountsOnceHoweverFarBackItStands() {
        List<String> entries = new ArrayList<>(Collections.nCopies(1_200, "{'resource_id': ''}"));
        entries.addAll(Collections.nCopies(10, "{'resource_id': 7}"));
        List<Fault> faults = faults("{'check_protectable': [" + String.join(",", entries) + "]}");
        // The 1,210 entries, and that there are so many; 99 are listed.
        assertThat(faults).hasSize(100);
        assertThat(faults.get(0))
                .isEqualTo(new Fault("/check_protectable", "has 1210 entries, at most 1000 are allowed"));
        assertThat(faults.get(98).pointer()).isEqualTo("/check_protectable/97/resource_id");
        assertThat(faults.get(99)).isEqualTo(new Fault("", "has 1112 more faults"));
    }
}
