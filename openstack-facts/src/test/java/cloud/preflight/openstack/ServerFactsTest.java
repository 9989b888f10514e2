package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.Server;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerFactsTest {

    private static final String ATTACHED = "'os-extended-volumes:volumes_attached': ";

    private static Server server(Facts facts, String id) {
        return facts.server(id).document().orElseThrow();
    }

    private static Server server(String fields) throws InvalidDocument {
        return server(Questions.facts("{'servers': [{'id': 's', 'status': 'active'" + fields + "}]}"), "s");
    }

    private static AttachedVolumes attached(String fields, String volumes) throws InvalidDocument {
        Facts facts = Questions.facts(
                "{'servers': [{'id': 's', 'status': 'ACTIVE'" + fields + "}], 'volumes': " + volumes + "}");
        return facts.attachedVolumes(server(facts, "s"));
    }

    @ParameterizedTest
    @CsvSource({
        "verify_resize, VERIFY_RESIZE",
        "Active, ACTIVE",
        "shutoff, SHUTOFF",
        "actıve, ACTıVE",
        "ACTİVE, ACTİVE",
        "PAUſED, PAUſED",
        "ａｃｔｉｖｅ, ａｃｔｉｖｅ",
        "größe, GRößE"
    })
    void theStatusIsInUpperCaseAndOnlyAToZAreFolded(String status, String read) throws InvalidDocument {
        Facts facts = Questions.facts("{'servers': [{'id': 's', 'status': '" + status + "'}]}");
        assertThat(server(facts, "s").status()).isEqualTo(read);
    }

    @Test
    void theZoneIsReadAsItIs() throws InvalidDocument {
        Server server = server(", 'OS-EXT-AZ:availability_zone': 'Az1'");
        assertThat(server.az()).isEqualTo("Az1");
        assertThat(server.azKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", 'OS-EXT-AZ:availability_zone': ''", ", 'OS-EXT-AZ:availability_zone': null"})
    void aZoneThatIsAbsentOrEmptyIsUnknown(String fields) throws InvalidDocument {
        assertThat(server(fields).azKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "deleting, deleting",
        "SOFT-DELETING, soft-deleting",
        "Resize_Migrating, resize_migrating",
        "DELETİNG, deletİng",
        "KILL, kill"
    })
    void theTaskStateIsInLowerCaseAndOnlyAToZAreFolded(String state, String read) throws InvalidDocument {
        assertThat(server(", 'OS-EXT-STS:task_state': '" + state + "'").taskState())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", 'OS-EXT-STS:task_state': ''", ", 'OS-EXT-STS:task_state': null"})
    void aTaskStateThatIsAbsentOrEmptyIsNone(String fields) throws InvalidDocument {
        assertThat(server(fields).taskState()).isEmpty();
    }

    @Test
    void theRootDeviceIsReadAsItIs() throws InvalidDocument {
        assertThat(server(", 'OS-EXT-SRV-ATTR:root_device_name': '/dev/xvda'").rootDevice())
                .isEqualTo("/dev/xvda");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", 'OS-EXT-SRV-ATTR:root_device_name': null"})
    void theRootDeviceMayBeAbsent(String fields) throws InvalidDocument {
        assertThat(server(fields).rootDevice()).isEmpty();
    }

    @Test
    void listedVolumesComeFirstThenThoseThatNameTheServerEachOnce() throws InvalidDocument {
        String volumes = """
                [{'id': 'v4', 'size': 1, 'attachments': [{'server_id': 'other'}, {'server_id': 's'}]},
                 {'id': 'v2', 'size': 1, 'attachments': [{'server_id': 's'}]},
                 {'id': 'v5', 'size': 1, 'attachments': [{'server_id': 'S'}]},
                 {'id': 'v1', 'size': 1, 'attachments': []},
                 {'id': 'v3', 'size': 1, 'attachments': [{'server_id': 's'}, {'server_id': 's'}]}]
                """;
        assertThat(attached(", " + ATTACHED + "[{'id': 'v2'}, {'id': 'v1'}, {'id': 'v2'}]", volumes))
                .isEqualTo(new AttachedVolumes(List.of("v2", "v1", "v4", "v3"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", " + ATTACHED + "null", ", 'volumes_attached': []"})
    void withoutAListThoseThatNameTheServerAreAttachedAndThereMayBeMore(String fields) throws InvalidDocument {
        String volumes = """
                [{'id': 'v2', 'size': 1, 'attachments': [{'server_id': 's'}]},
                 {'id': 'v1', 'size': 1, 'attachments': [{'server_id': 's'}]},
                 {'id': 'v3', 'size': 1}]
                """;
        assertThat(attached(fields, volumes)).isEqualTo(new AttachedVolumes(List.of("v2", "v1"), false));
        assertThat(attached(fields, "[]")).isEqualTo(new AttachedVolumes(List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void aListThatIsGivenIsTakenForWholeHoweverFewVolumesAreShown(String volumes) throws InvalidDocument {
        assertThat(attached(", " + ATTACHED + "[]", volumes)).isEqualTo(new AttachedVolumes(List.of(), true));
        assertThat(attached(", " + ATTACHED + "[{'id': 'v9', 'delete_on_termination': false}]", volumes))
                .isEqualTo(new AttachedVolumes(List.of("v9"), true));
    }

    @Test
    void idsAreComparedExactly() throws InvalidDocument {
        Facts facts = Questions.facts(
                "{'servers': [{'id': 'S', 'status': 'ACTIVE'}, {'id': 's', 'status': 'ERROR'}, {'id': 's ', 'status': 'PAUSED'}]}");
        assertThat(server(facts, "S").status()).isEqualTo("ACTIVE");
        assertThat(server(facts, "s").status()).isEqualTo("ERROR");
        assertThat(server(facts, "s ").status()).isEqualTo("PAUSED");
    }
}
