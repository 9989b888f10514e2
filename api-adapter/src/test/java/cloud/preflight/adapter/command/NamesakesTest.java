package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check --operation …} with a name where an id is wanted: answered as an id, and told whose name it is. */
class NamesakesTest {

    private static final String SERVERS = """
            {"servers":[{"id":"s1","name":"web","status":"ACTIVE"},{"id":"s2","name":"db","status":"ACTIVE"}]}""";

    @TempDir
    private Path folder;

    @Test
    void aNameInPlaceOfAnIdIsToldWithTheIdOfWhatIsCalledSo() {
        Run run = protect("web", SERVERS);
        assertThat(run.lines()).startsWith("web: protect DENIED", "  CSBS.6000 server do not exist");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("--server web is no id but a name: of s1\n");
    }

    @Test
    void allThatAreCalledSoAreTold() {
        String another = "{\"server\":{\"id\":\"s3\",\"status\":\"ACTIVE\",\"name\":\"web\"}}";
        assertThat(protect("web", SERVERS, another).err()).isEqualTo("--server web is no id but a name: of s1, s3\n");
        String many = SERVERS.replace("db", "web").replace("s1", "s4").replace("s2", "s5");
        assertThat(protect("web", SERVERS, another, many).err())
                .isEqualTo("--server web is no id but a name: of s1, s3, s4 and 1 more\n");
    }

    @Test
    void nothingIsToldOfAnIdNorOfWhatNothingIsCalled() {
        String called = "{\"server\":{\"id\":\"s3\",\"status\":\"ACTIVE\",\"name\":\"s1\"}}";
        assertThat(protect("s1", called, SERVERS).err()).isEmpty();
        assertThat(protect("s1", SERVERS, called).err()).isEmpty();
        assertThat(protect("nothing", SERVERS).err()).isEmpty();
    }

    @Test
    void ofTwoDocumentsOfOneIdTheLaterNameCounts() {
        String renamed = "{\"server\":{\"id\":\"s1\",\"status\":\"ACTIVE\",\"name\":\"shop\"}}";
        assertThat(protect("web", SERVERS, renamed).err()).isEmpty();
        assertThat(protect("shop", SERVERS, renamed).err()).isEqualTo("--server shop is no id but a name: of s1\n");
    }

    @Test
    void whatSteersATerminalIsShownAsItIsWrittenInJson() {
        String named = "{\"server\":{\"id\":\"s\\u001b[1m\",\"status\":\"ACTIVE\",\"name\":\"web\"}}";
        assertThat(protect("web", named).err()).isEqualTo("--server web is no id but a name: of s\\u001b[1m\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e-99999999999", "\"\\ud800\"", "{\"\":[{}],\"\":0}"})
    void whatStandsBesideANameIsOfNoMatter(String passedOver) {
        String odd = "{\"server\":{\"id\":\"s1\",\"status\":\"ACTIVE\",\"x\":" + passedOver + ",\"name\":\"web\"}}";
        Run run = protect("web", odd);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("--server web is no id but a name: of s1\n");
    }

    @Test
    void backupsPoliciesAndVolumesHaveNamesToo() {
        String item =
                "{\"checkpoint_item\":{\"id\":\"i1\",\"name\":\"nightly\",\"status\":\"available\",\"resource_id\":\"s1\"}}";
        String disk = "{\"volume\":{\"id\":\"v1\",\"name\":\"root\",\"size\":1}}";
        Run restore = run(
                List.of("--operation", "restore", "--backup", "nightly", "--server", "web", "--map", "b1=root"),
                item,
                disk,
                SERVERS);
        assertThat(restore.err().lines())
                .containsExactly(
                        "--server web is no id but a name: of s1",
                        "--backup nightly is no id but a name: of i1",
                        "--map root is no id but a name: of v1");
        Run delete = run(
                List.of("--operation", "delete_policy", "--policy", "daily"),
                "{\"policy\":{\"id\":\"p1\",\"name\":\"daily\"}}");
        assertThat(delete.err()).isEqualTo("--policy daily is no id but a name: of p1\n");
    }

    private Run protect(String server, String... documents) {
        return run(List.of("--operation", "protect", "--server", server), documents);
    }

    private Run run(List<String> flags, String... documents) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(flags);
        arguments.add("--facts");
        for (String document : documents) {
            arguments.add(Questions.write(folder, arguments.size() + ".json", document));
        }
        return Run.of(arguments.toArray(String[]::new));
    }
}
