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

    @Test
    void whatCanNotBeReadCountsOnceHoweverFarBackItStands() {
        List<String> entries = new ArrayList<>(Collections.nCopies(1_200, "{'resource_id': ''}"));
        entries.addAll(Collections.nCopies(10, "{'resource_id': 7}"));
        List<Fault> faults = faults("{'check_protectable': [" + String.join(",", entries) + "]}");
        assertThat(faults).hasSize(100);
        assertThat(faults.get(98).pointer()).isEqualTo("/check_protectable/98/resource_id");
        assertThat(faults.get(99)).isEqualTo(new Fault("", "has 1111 more faults"));
    }
}
