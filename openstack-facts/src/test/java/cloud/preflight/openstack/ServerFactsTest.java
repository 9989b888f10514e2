package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Server;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerFactsTest {

    private static Server server(String fields) throws InvalidDocument {
        return Questions.facts("{'servers': [{'id': 's', 'status': 'active'" + fields + "}]}")
                .server("s")
                .orElseThrow();
    }

    private static List<String> attached(String listed, String volumes) throws InvalidDocument {
        Facts facts = Questions.facts("{'servers': [{'id': 's', 'status': 'ACTIVE',"
                + "'os-extended-volumes:volumes_attached': " + listed + "}], 'volumes': " + volumes + "}");
        return facts.attachedVolumeIds(facts.server("s").orElseThrow());
    }

    @Test
    void theStatusIsInUpperCaseWhateverTheLanguageOfTheMachine() throws InvalidDocument {
        String facts = "{'servers': [{'id': 's', 'status': 'verify_resize'}]}";
        assertThat(Questions.facts(facts).server("s").orElseThrow().status()).isEqualTo("VERIFY_RESIZE");
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
        assertThat(attached("[{'id': 'v2'}, {'id': 'v1'}, {'id': 'v2'}]", volumes))
                .containsExactly("v2", "v1", "v4", "v3");
    }

    @Test
    void aVolumeWithoutADocumentIsAttachedAllTheSame() throws InvalidDocument {
        assertThat(attached("[{'id': 'v9', 'delete_on_termination': false}]", "[]"))
                .containsExactly("v9");
    }

    @Test
    void idsAreComparedExactly() throws InvalidDocument {
        Facts facts = Questions.facts(
                "{'servers': [{'id': 'S', 'status': 'ACTIVE'}, {'id': 's', 'status': 'ERROR'}, {'id': 's ', 'status': 'PAUSED'}]}");
        assertThat(facts.server("S").orElseThrow().status()).isEqualTo("ACTIVE");
        assertThat(facts.server("s").orElseThrow().status()).isEqualTo("ERROR");
        assertThat(facts.server("s ").orElseThrow().status()).isEqualTo("PAUSED");
    }
}
