package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.facts.Volume.Sharing;
import cloud.preflight.facts.Volume.Storage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer of a real Nova or Cinder is facts as it is, with just what stands in it. */
class RecordingsTest {

    static List<Recording> recordings() {
        return Recording.all();
    }

    static Stream<Recording> ofServers() {
        return recordings().stream()
                .filter(recording -> !recording.documents("server").isEmpty());
    }

    static Stream<Recording> ofVolumes() {
        return recordings().stream()
                .filter(recording -> !recording.documents("volume").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void everyAnswerIsReadWithoutAComplaint(Recording recording) {
        assertThatCode(recording::facts).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("ofServers")
    void everyServerIsReadAsItStandsThere(Recording recording) throws InvalidDocument {
        Facts facts = recording.facts();
        for (JsonNode document : recording.documents("server")) {
            assertThat(facts.server(document.get("id").textValue()).document()).contains(server(document));
        }
    }

    @ParameterizedTest
    @MethodSource("ofVolumes")
    void everyVolumeIsReadAsItStandsThere(Recording recording) throws InvalidDocument {
        Facts facts = recording.facts();
        for (JsonNode document : recording.documents("volume")) {
            assertThat(facts.volume(document.get("id").textValue()).document()).contains(volume(document));
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void onlyAnAnswerThatLinksToANextPageIsPartial(Recording recording) throws InvalidDocument {
        Facts facts = recording.facts();
        boolean page = recording.toString().contains("-page-");
        assertThat(facts.sections()).isNotEmpty().allMatch(section -> facts.whole(section) != page);
    }

    @Test
    void thereArePagesOfServersAndOfVolumes() {
        assertThat(recordings().toString()).contains("servers-page-1.json", "volumes-page-2.json");
    }

    @Test
    void thereAreRecordingsOfMembersAndAdminsAtEveryMicroversion() {
        assertThat(recordings()).hasSizeGreaterThan(25);
        assertThat(recordings().toString())
                .contains("servers-detail-member-2_1.json", "servers-detail-member-2_93.json")
                .contains("servers-detail-admin-2_1.json", "servers-detail-admin-2_93.json")
                .contains("volumes-detail-member-default.json", "volumes-detail-admin-3_70.json");
    }

    private static Server server(JsonNode document) {
        List<String> volumes = new ArrayList<>();
        document.get("os-extended-volumes:volumes_attached")
                .forEach(entry -> volumes.add(entry.get("id").textValue()));
        return new Server(
                document.get("id").textValue(),
                document.get("status").textValue(),
                document.path("OS-EXT-STS:task_state").asText("").replace("null", ""),
                document.get("OS-EXT-AZ:availability_zone").textValue(),
                document.path("OS-EXT-SRV-ATTR:root_device_name").asText("").replace("null", ""),
                volumes);
    }

    private static Volume volume(JsonNode document) {
        List<Attachment> attachments = new ArrayList<>();
        document.get("attachments")
                .forEach(entry -> attachments.add(new Attachment(
                        entry.get("server_id").textValue(), entry.get("device").textValue())));
        JsonNode host = document.path("os-vol-host-attr:host");
        return new Volume(
                document.get("id").textValue(),
                document.get("size").longValue(),
                document.get("bootable").textValue().equals("true"),
                Sharing.of(document.get("multiattach").booleanValue(), false),
                host.isTextual() ? Storage.pool(host.textValue().split("#")[1]) : Storage.UNKNOWN,
                attachments);
    }
}
