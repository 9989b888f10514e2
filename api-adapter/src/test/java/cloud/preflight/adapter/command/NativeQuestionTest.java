package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check --operation …} over documents as an API answered them. */
class NativeQuestionTest {

    private static final String RECORDED = "../examples/openstack-zed/";
    private static final String BACKED_UP = """
            {"checkpoint_item":{"id":"i1","status":"available","resource_id":"s1",
              "extend_info":{"volume_backups":[{"id":"b1","bootable":false,"source_volume_size":40}]}}}""";
    private static final String TARGET = """
            {"server":{"id":"s1","status":"ACTIVE","os-extended-volumes:volumes_attached":[{"id":"v1"}]}}""";
    private static final String DISK = """
            {"volumes":[{"id":"v1","size":20,"attachments":[{"server_id":"s1","device":"/dev/vdb"}]}],
             "volumes_links":[{"rel":"next"}]}""";

    @TempDir
    private Path folder;

    @Test
    void aServerOfARecordedListIsProtected() {
        Run run = Run.of(
                "check",
                "--operation",
                "protect",
                "--server",
                "22c26f14-15bf-447c-8d91-798eb650c799",
                "--facts",
                RECORDED + "servers-page-1.json",
                RECORDED + "servers-page-2.json",
                RECORDED + "volumes-page-1.json",
                RECORDED + "volumes-page-2.json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines().get(0)).isEqualTo("22c26f14-15bf-447c-8d91-798eb650c799: protect DENIED");
        assertThat(run.out()).contains("  CSBS.6005 Server (22c26f14-15bf-447c-8d91-798eb650c799)");
    }

    @Test
    void everyPageOfAListIsAddedUp() {
        List<String> pages = List.of(RECORDED + "servers-page-1.json", RECORDED + "servers-page-2.json");
        String onSecondPage = idOnSecondPage();
        assertThat(protect(onSecondPage, pages).out()).doesNotContain("CSBS.6000");
        assertThat(protect(onSecondPage, pages.subList(0, 1)).out()).contains("CSBS.6000");
    }

    @Test
    void oneRecordedDocumentIsEnough() {
        Run run = protect("not-there", List.of(RECORDED + "server-member-2_93.json"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("CSBS.6000 server do not exist");
    }

    @Test
    void aRestoreIsPutTogetherFromBackupAndMappings() {
        Run run = restore("--map", "b1=v1");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines().get(0)).isEqualTo("s1: restore DENIED");
        assertThat(run.out())
                .contains("CSBS.6024 Target volume (v1) size (20) small than volume backup (b1) size (40).");
    }

    @Test
    void aRestoreMayHaveSeveralMappings() {
        Run run = restore("--map", "b1=v1", "--map", "b2=v2");
        assertThat(run.out()).contains("CSBS.6017 Can not find backup(s) (b2)", "CSBS.6014 Volume(s) (v2) not found");
    }

    @Test
    void aRestoreWithoutMappingsMapsNone() {
        assertThat(restore().out()).contains("CSBS.6018 Not assign backup(s) (b1)");
    }

    @Test
    void anIdMayHoldAnEqualsSignAfterTheFirst() {
        assertThat(restore("--map", "b1=v=1").out()).contains("Volume(s) (v=1) not found");
    }

    @ParameterizedTest
    @CsvSource({"delete_backup, 0", "show_backup, 0", "create_image, 1", "create_server, 0"})
    void aBackupIsAllThatTheseOperationsNeed(String operation, int status) {
        String known = Questions.write(
                folder,
                "account.json",
                "{\"account\":{\"real_name_verified\":true," + "\"migrated_to_cbr\":false,\"existing_user\":true}}");
        String item = Questions.write(folder, "item.json", BACKED_UP);
        Run run = Run.of("check", "--operation", operation, "--backup", "i1", "--strict", "--facts", item, known);
        assertThat(run.lines().get(0)).startsWith("i1: " + operation + (status == 0 ? " ALLOWED" : " DENIED"));
        assertThat(run.status()).isEqualTo(status);
    }

    @Test
    void factsMayComeFromStandardInput() {
        Run run = Run.reading(BACKED_UP, "check", "--operation", "show_backup", "--backup", "i1", "--facts", "-");
        assertThat(run.out()).startsWith("i1: show_backup ").doesNotContain("CSBS.3001");
    }

    @Test
    void theAnswerMayBeJsonOnOneLine() {
        Run run = restore("--map", "b1=v1", "--json");
        assertThat(run.lines()).hasSize(1);
        assertThat(run.out()).startsWith("{\"operation\":\"restore\",\"decision\":\"denied\"");
    }

    private Run restore(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("check", "--operation", "restore", "--backup", "i1", "--server", "s1"));
        arguments.addAll(List.of(more));
        arguments.add("--facts");
        arguments.add(Questions.write(folder, "item.json", BACKED_UP));
        arguments.add(Questions.write(folder, "server.json", TARGET));
        arguments.add(Questions.write(folder, "volumes.json", DISK));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static Run protect(String server, List<String> facts) {
        List<String> arguments =
                new ArrayList<>(List.of("check", "--operation", "protect", "--server", server, "--facts"));
        arguments.addAll(facts);
        return Run.of(arguments.toArray(String[]::new));
    }

    private static String idOnSecondPage() {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(Path.of(RECORDED + "servers-page-2.json").toFile())
                    .at("/servers/0/id")
                    .asText();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
