package cloud.preflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Decider;
import cloud.preflight.Preflight;
import cloud.preflight.catalog.Operation;
import cloud.preflight.openstack.DumpPlace;
import cloud.preflight.profile.Profile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known once a dump is read. */
class ReadingTest {

    private static final Decider DECIDER = Preflight.create(
            Profile.parse("{empty-when-absent: [quotas, operation_logs], default-account: {real_name_verified: true,"
                    + " migrated_to_cbr: false, existing_user: true}}"));
    private static final String SERVERS = "{\"servers\":[" + server("s1", "ACTIVE") + "]}";

    private final List<DumpInput> inputs = new ArrayList<>();

    private static String server(String id, String status) {
        return "{\"id\":\"" + id + "\",\"status\":\"" + status
                + "\",\"os-extended-volumes:volumes_attached\":[{\"id\":\"v1\"}]}";
    }

    private static String log(String id, String status) {
        return "{\"id\":\"" + id + "\",\"operation_type\":\"restore\",\"status\":\"" + status
                + "\",\"resource_id\":\"s1\"}";
    }

    private void given(String project, String... lines) {
        add(DumpInput.Form.LINES, project, String.join("\n", lines));
    }

    private void add(DumpInput.Form form, String project, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DumpPlace place = new DumpPlace(Optional.empty(), project, false);
        inputs.add(new DumpInput("file " + inputs.size(), form, place, () -> new ByteArrayInputStream(bytes)));
    }

    /** Project, server, decision, codes, and what is missing. */
    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        try (FleetRun run =
                new FleetRun(DECIDER, Operation.PROTECT, new FleetSettings(2, 3, true, FleetProgress.NONE))) {
            run.read(inputs);
            run.decide();
            new SortedRows(run.rows(), run.rowRecord())
                    .forEachRemaining(row -> rows.add(String.join(
                            " ",
                            row.project(),
                            row.serverId(),
                            row.verdict().decision().id(),
                            row.codes().toString(),
                            row.missing().toString())));
            rows.add(run.book().replaced() + " replaced, " + run.book().unreadable() + " unreadable");
        }
        return rows;
    }

    private static String volume(String id) {
        return "{\"volume\":{\"id\":\"" + id + "\",\"size\":1}}";
    }

    @Test
    void factsAreThoseOfTheProject() {
        given("a", SERVERS, volume("v1"));
        given("b", SERVERS, "{\"account\":{\"migrated_to_cbr\":true}}");
        assertThat(rows())
                .containsExactly(
                        "a s1 allowed [] []", "b s1 denied [BackupService.4003] []", "0 replaced, 0 unreadable");
    }

    @Test
    void aLaterDocumentReplacesAnEarlierOneWithinAPageToo() {
        given("a", "{\"servers\":[" + server("s1", "ACTIVE") + "," + server("s1", "ERROR") + "]}", volume("v1"));
        given("a", volume("v1"), "{\"account\":{}}", "{\"account\":{\"existing_user\":false}}", "{\"account\":{}}");
        assertThat(rows()).containsExactly("a s1 denied [CSBS.6005] []", "4 replaced, 0 unreadable");
    }

    @Test
    void aRestoreThatIsOverBlocksNoMore() {
        given("a", SERVERS, volume("v1"), "{\"operation_logs\":[" + log("l", "running") + "]}");
        assertThat(rows()).first().isEqualTo("a s1 denied [CSBS.6005] []");
        given("a", "{\"operation_logs\":[" + log("l", "success") + "]}");
        assertThat(rows()).containsExactly("a s1 allowed [] []", "1 replaced, 0 unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"operation_log\":LOG}|undetermined",
                "{\"operation_logs\":[LOG],\"operation_logs_links\":[{\"rel\":\"next\"}]}|undetermined",
                "{\"operation_logs\":[LOG]}|allowed",
                "{\"operation_logs\":[LOG,{\"id\":\"x\"}]}|undetermined",
                "{\"operation_logs\":[LOG]}}|undetermined",
            })
    void whatMayBeMissingIsNotTakenForNothing(String line, String decision) {
        given("a", SERVERS, volume("v1"), line.replace("LOG", log("l", "success")));
        assertThat(rows()).first().asString().startsWith("a s1 " + decision);
    }

    @Test
    void ofAProjectThatLosesALogOnlyItsOwnServersSuffer() {
        for (String project : List.of("a", "b")) {
            given(project, SERVERS, volume("v1"), "{\"operation_logs\":[]}");
        }
        given("b", "{\"operation_logs\":[{}]}");
        assertThat(rows())
                .containsExactly(
                        "a s1 allowed [] []", "b s1 undetermined [] [operation_logs]", "0 replaced, 1 unreadable");
    }

    @Test
    void ofALargeAnswerThatBreaksOffNothingCounts() {
        given("a", SERVERS, volume("v1"));
        StringBuilder large = new StringBuilder("{\"servers\":[");
        String filling = "\"filling\":\"" + "x".repeat(500);
        while (large.length() < LineSlices.LONGEST + 4_000_000) {
            large.append("{")
                    .append(filling)
                    .append("\",")
                    .append(server("s" + large.length(), "ACTIVE").substring(1))
                    .append(',');
        }
        add(DumpInput.Form.ANSWER, "a", large.toString());
        assertThat(rows()).containsExactly("a s1 allowed [] []", "0 replaced, 1 unreadable");
        inputs.remove(1);
        add(DumpInput.Form.ANSWER, "a", large + server("last", "ACTIVE") + "]}");
        assertThat(rows()).hasSizeGreaterThan(30_000).last().isEqualTo("0 replaced, 0 unreadable");
    }

    @Test
    void volumesAreBroughtToServersThatListThem() {
        given(
                "a",
                SERVERS,
                "{\"volumes\":[{\"id\":\"v1\",\"size\":1,\"multiattach\":true,\"attachments\":[{\"server_id\":\"other\"}]}]}");
        assertThat(rows()).first().isEqualTo("a s1 denied [CSBS.6010] []");
        given("b", "{\"volumes\":[{\"id\":\"v1\",\"size\":1}]}");
        given("c", SERVERS);
        assertThat(rows())
                .containsExactly(
                        "a s1 denied [CSBS.6010] []", "c s1 undetermined [] [volumes/v1]", "0 replaced, 0 unreadable");
    }

    @Test
    void aBookTravels() {
        given("a", SERVERS, "{\"quotas\":{\"resources\":[{\"type\":\"backups\",\"quota\":-1,\"used\":0}]}}", "{");
        given("b", "{\"volumes\":[],\"volumes_links\":[{\"rel\":\"next\"}]}", "{\"account\":{\"existing_user\":true}}");
        try (FleetRun run =
                new FleetRun(DECIDER, Operation.PROTECT, new FleetSettings(1, 1, false, FleetProgress.NONE))) {
            run.read(inputs);
            byte[] bytes = run.book().bytes();
            assertThat(ProjectBook.of(bytes).bytes()).isEqualTo(bytes);
            assertThat(ProjectBook.of(bytes).cutShort())
                    .isEqualTo(run.book().cutShort())
                    .hasSize(1);
            assertThat(ProjectBook.of(bytes).unreadable()).isEqualTo(1);
        }
    }
}
