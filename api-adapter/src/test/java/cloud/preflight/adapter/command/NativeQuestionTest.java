package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        String first = RECORDED + "servers-page-1.json";
        String second = RECORDED + "servers-page-2.json";
        String onSecondPage = idOnSecondPage();
        assertThat(protect(onSecondPage, List.of(first, second)).out()).doesNotContain("CSBS.6000");
        assertThat(protect(onSecondPage, List.of(first)).lines())
                .startsWith(onSecondPage + ": protect UNDETERMINED")
                .contains("  CSBS.6000 not evaluated, missing: servers/" + onSecondPage);
    }

    @Test
    void aListIsWholeOnceOneOfItsPagesIsTheLast() {
        String next = Questions.write(folder, "next.json", "{\"servers\":[],\"servers_links\":[{\"rel\":\"next\"}]}");
        String last = Questions.write(folder, "last.json", "{\"servers\":[]}");
        assertThat(protect("s", List.of(next)).status()).isEqualTo(3);
        for (List<String> pages : List.of(List.of(next, last), List.of(last, next))) {
            Run run = protect("s", pages);
            assertThat(run.out()).contains("  CSBS.6000 server do not exist");
            assertThat(run.status()).isEqualTo(1);
        }
    }

    @Test
    void aSingleDocumentSaysNothingOfTheOthers() {
        Run run = protect("not-there", List.of(RECORDED + "server-member-2_93.json"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out())
                .contains(
                        "CSBS.6000 not evaluated, missing: servers/not-there",
                        "-> servers/not-there: --facts with what GET /servers/ID answers, as it is");
    }

    @Test
    void aForgottenFileIsToldFromADocumentThatIsMissing() {
        String volumes = Questions.write(folder, "volumes.json", "{\"volumes\":[]}");
        Run forgotten = protect("s", List.of(volumes));
        assertThat(forgotten.status()).isEqualTo(3);
        assertThat(forgotten.lines())
                .startsWith("s: protect UNDETERMINED")
                .contains(
                        "  CSBS.6000 not evaluated, missing: servers/s",
                        "  -> servers/s: no document of servers was given: --facts with what GET /servers/ID answers,"
                                + " as it is");
        String another = Questions.write(folder, "server.json", "{\"server\":{\"id\":\"t\",\"status\":\"ACTIVE\"}}");
        assertThat(protect("s", List.of(volumes, another)).lines())
                .contains("  -> servers/s: --facts with what GET /servers/ID answers, as it is");
    }

    @Test
    void everySectionThatWasForgottenIsNamed() {
        String facts = Questions.write(folder, "server.json", TARGET);
        Run run = Run.of("check", "--operation", "restore", "--backup", "i1", "--server", "s1", "--facts", facts);
        assertThat(run.out())
                .contains("-> checkpoint_items/i1: no document of checkpoint_items was given: --facts with");
    }

    @Test
    void sectionsMayBeTakenAsEmptyWhereTheyAreAbsent() {
        String account = Questions.write(
                folder,
                "account.json",
                "{\"account\":{\"real_name_verified\":true,\"migrated_to_cbr\":false,\"existing_user\":true}}");
        List<String> asked =
                List.of("check", "--operation", "delete_policy", "--policy", "p", "--facts", account, "--assume-empty");
        assertThat(assuming(asked, "servers").out()).contains("p: delete_policy UNDETERMINED", "missing: policies/p");
        assertThat(assuming(asked, "operation_logs,policies").out()).contains("p: delete_policy DENIED", "CSBS.3000");
        String policy = Questions.write(folder, "policy.json", "{\"policy\":{\"id\":\"p\",\"name\":\"n\"}}");
        List<String> known = List.of(
                "check", "--operation", "delete_policy", "--policy", "p", "--facts", account, policy, "--strict");
        Run run = Run.of(known.toArray(String[]::new));
        assertThat(run.out())
                .contains("-> operation_logs: --facts with every operation log", ", or --assume-empty operation_logs");
        assertThat(run.status()).isEqualTo(1);
        List<String> settled = new ArrayList<>(known);
        settled.addAll(List.of("--assume-empty", "operation_logs"));
        assertThat(Run.of(settled.toArray(String[]::new)).lines()).containsExactly("p: delete_policy ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "operation_logs,logs", "account", "", "SERVERS"})
    void whatIsNoSectionCannotBeTakenAsEmpty(String sections) {
        Run run = Run.of("check", "--assume-empty=" + sections, Questions.write(folder, "q.json", Questions.ALLOWED));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("--assume-empty is " + sections.substring(sections.indexOf(',') + 1)
                        + ", not one of servers, volumes, checkpoint_items, policies, quotas, operation_logs\n");
    }

    private static Run assuming(List<String> arguments, String sections) {
        List<String> all = new ArrayList<>(arguments);
        all.add(sections);
        return Run.of(all.toArray(String[]::new));
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
    void aLaterFileOfADocumentReplacesTheEarlierOne() {
        String large = Questions.write(folder, "v1.json", DISK.replace("\"size\":20", "\"size\":80"));
        assertThat(restore("--map", "b1=v1", "--facts", large).out()).contains("size (20)");
        Run run = restore("--map", "b1=v1");
        assertThat(run.out()).contains("CSBS.6024");
        List<String> later = List.of(
                Questions.write(folder, "item.json", BACKED_UP),
                Questions.write(folder, "server.json", TARGET),
                Questions.write(folder, "volumes.json", DISK),
                large);
        List<String> arguments = new ArrayList<>(List.of(
                "check", "--operation", "restore", "--backup", "i1", "--server", "s1", "--map", "b1=v1", "--facts"));
        arguments.addAll(later);
        assertThat(Run.of(arguments.toArray(String[]::new)).out()).doesNotContain("CSBS.6024");
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
