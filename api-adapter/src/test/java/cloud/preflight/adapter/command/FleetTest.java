package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code fleet}: an operation asked of every server of a dump. */
class FleetTest {

    private static final String VERIFIED =
            "{\"account\":{\"real_name_verified\":true,\"migrated_to_cbr\":false,\"existing_user\":true}}";
    private static final String KNOWN = "quotas,operation_logs";
    private static final String HEADER = "project_id,server_id,name,az,status,decision,error_codes,missing\r\n";

    @TempDir
    private Path directory;

    private Path dump() throws IOException {
        Path dump = Files.createDirectories(directory.resolve("dump"));
        Path project = Files.createDirectories(dump.resolve("p1"));
        Files.writeString(project.resolve("account.json"), VERIFIED);
        Files.writeString(
                project.resolve("servers.json"),
                page("servers", server("s1", "active", "v1"), server("s2", "ERROR", "v2")));
        Files.writeString(project.resolve("volumes.ndjson"), volume("v1") + "\n\n" + volume("v2") + "\n");
        return dump;
    }

    private static String page(String section, String... documents) {
        return "{\"" + section + "\":[" + String.join(",", documents) + "]}";
    }

    private static String server(String id, String status, String... volumes) {
        List<String> attached = Arrays.stream(volumes)
                .map(volume -> "{\"id\":\"" + volume + "\"}")
                .toList();
        return "{\"id\":\"" + id + "\",\"name\":\"n, " + id + "\",\"status\":\"" + status
                + "\",\"os-extended-volumes:volumes_attached\":[" + String.join(",", attached) + "]}";
    }

    private static String volume(String id) {
        return "{\"id\":\"" + id + "\",\"size\":1}";
    }

    private Run fleet(String... arguments) {
        String[] all = Arrays.copyOf(new String[] {"fleet", "--assume-empty", KNOWN}, arguments.length + 3);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Run.of(all);
    }

    private List<String> left(Path at) throws IOException {
        try (Stream<Path> files = Files.list(at)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aTableHasARowForEachServerInOrder() throws IOException {
        Run run = fleet("--csv", dump().toString());
        assertThat(run.out())
                .isEqualTo(HEADER + "p1,s1,\"n, s1\",,ACTIVE,allowed,,\r\n"
                        + "p1,s2,\"n, s2\",,ERROR,denied,CSBS.6005,\r\n");
        assertThat(run.err()).isEqualTo("2 servers: 1 allowed, 1 denied, 0 undetermined, 0 not read\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aReportIsPrintedForAPerson() throws IOException {
        Run run = fleet(dump().toString());
        assertThat(run.out())
                .contains(
                        "2 servers asked for protect:",
                        "1  allowed",
                        "CSBS.6005 SERVER_STATUS_FORBIDS_BACKUP, change_resource")
                .contains("in no policy", "unknown, since not all policies are");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aReportIsJsonToo() throws IOException {
        Run run = fleet("--json", dump().toString());
        assertThat(run.out())
                .startsWith(
                        "{\"operation\":\"protect\",\"servers\":2,\"decisions\":{\"allowed\":1,\"denied\":1,\"undetermined\":0}")
                .contains("{\"project_id\":\"p1\",\"servers\":2,\"allowed\":1,\"denied\":1,\"undetermined\":0}")
                .contains("\"read\":{\"servers\":2,\"volumes\":2,", "\"account\":1}")
                .doesNotContain("difference");
    }

    @Test
    void whatIsMissingSaysWhatToDumpNext() throws IOException {
        Run run = Run.of("fleet", "--json", dump().toString());
        assertThat(run.out())
                .contains("\"undetermined\":[{\"missing\":[\"operation_logs\",\"quotas\"],\"servers\":1}]");
        Run one = Run.of(
                "fleet", "--csv", dump().resolve("p1").resolve("servers.json").toString());
        assertThat(one.out())
                .contains("default,s1,\"n, s1\",,ACTIVE,undetermined,,account.existing_user account.migrated_to_cbr"
                        + " account.real_name_verified operation_logs quotas volumes/v1");
        assertThat(one.status()).isEqualTo(1);
    }

    @Test
    void aDirectoryHasAllOfIt() throws IOException {
        Path out = directory.resolve("a").resolve("b");
        Run run = fleet("--out", out.toString(), "--lang", "zh", dump().toString());
        assertThat(run.out()).isEmpty();
        assertThat(left(out))
                .containsExactly("denied.ndjson", "report.html", "report.json", "unreadable.ndjson", "verdicts.csv");
        assertThat(Files.readString(out.resolve("denied.ndjson")))
                .startsWith(
                        "{\"project_id\":\"p1\",\"server_id\":\"s2\",\"operation\":\"protect\",\"decision\":\"denied\"")
                .endsWith("}\n")
                .hasLineCount(1);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("<svg", "CSBS.6005")
                .doesNotContain("http://", "https://", "<script");
        assertThat(out.resolve("unreadable.ndjson")).isEmptyFile();
    }

    @Test
    void aRunIsComparedWithAnEarlierOne() throws IOException {
        Path out = directory.resolve("out");
        Path dump = dump();
        fleet("--out", out.toString(), dump.toString());
        Run same = fleet("--against", out.toString(), "--fail-on-new", dump.toString());
        assertThat(same.status()).isZero();
        Files.writeString(
                dump.resolve("p1").resolve("servers.json"),
                page(
                        "servers",
                        server("s1", "ERROR", "v1"),
                        server("s3", "ACTIVE", "v2"),
                        server("s4", "ERROR", "v2")));
        Run other = fleet("--against", out.toString(), "--fail-on-new", "--json", dump.toString());
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.out())
                .contains(
                        "\"other_ruleset\":false,\"other_profile\":false,\"newly_denied\":{\"servers\":2,\"first\":[{\"project_id\":\"p1\","
                                + "\"server_id\":\"s1\",\"before\":\"allowed\",\"now\":\"denied CSBS.6005\"}")
                .contains("\"gone\":{\"servers\":1,", "\"new\":{\"servers\":2,", "\"newly_allowed\":{\"servers\":0,");
    }

    @Test
    void anotherProfileIsSaidFirst() throws IOException {
        Path out = directory.resolve("out");
        fleet("--out", out.toString(), dump().toString());
        Run run = Run.of("fleet", "--against", out.toString(), dump().toString());
        assertThat(run.out()).startsWith("ANOTHER PROFILE decided ");
        assertThat(run.err()).startsWith("ANOTHER PROFILE decided ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aBrokenLineIsLostAlone(int line) throws IOException {
        Path file = directory.resolve("servers.ndjson");
        String[] lines = {server("s1", "ACTIVE"), server("s2", "ACTIVE"), server("s3", "ACTIVE")};
        lines[line] = lines[line].substring(1);
        Files.writeString(file, String.join("\n", lines));
        Path out = directory.resolve("out");
        Run run = fleet("--out", out.toString(), file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("2 servers:", "1 not read", "servers.ndjson at byte ");
        assertThat(Files.readString(out.resolve("unreadable.ndjson")))
                .contains("\"offset\":"
                        + Arrays.stream(lines, 0, line)
                                .mapToInt(text -> text.length() + 1)
                                .sum() + ",");
    }

    @Test
    void ofACutFileTheWholeLinesCount() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 20_000; i++) {
                out.write((server("s" + i * 7919, "ACTIVE") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path lines = directory.resolve("servers.ndjson.gz");
        Files.write(lines, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        Run run = fleet(lines.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is packed, and breaks off before its end", "1 not read");
        assertThat(run.err()).doesNotContain(" 0 servers");
        Path answer = directory.resolve("servers.json.gz");
        Files.write(answer, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertThat(fleet(answer.toString()).err()).contains("0 servers:", "1 not read");
    }

    @Test
    void aListThatSaysNextIsCutShort() throws IOException {
        Path file = directory.resolve("volumes.json");
        Files.writeString(file, "{\"volumes\":[],\"volumes_links\":[{\"rel\":\"next\",\"href\":\"x\"}]}");
        Run run = fleet("--json", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("volumes of project default: every page says next");
        assertThat(run.out()).contains("\"cut_short\":[{\"project_id\":\"default\",\"section\":\"volumes\"}]");
    }

    @Test
    void standardInputIsRead() {
        String pretty = page("servers", server("s1", "ACTIVE")).replace("[{", "[\n{");
        for (String input : List.of(
                pretty, page("servers", server("s1", "ACTIVE")) + "\n" + page("servers", server("s2", "ACTIVE")))) {
            assertThat(Run.reading(input, "fleet", "-").err()).matches("(?s).*[12] servers: .*, 0 not read\n");
        }
    }

    @Test
    void anInventoryIsAsked() throws IOException {
        Path data = directory.resolve("data");
        Path facts = directory.resolve("facts.json");
        Files.writeString(
                facts, page("servers", server("s1", "ACTIVE").replace("\"name\"", "\"tenant_id\":\"other\",\"name\"")));
        assertThat(Run.of("inventory", "put", "--data", data.toString(), "--project", "mine", facts.toString())
                        .status())
                .isZero();
        Run run = fleet("--csv", "--data", data.toString());
        assertThat(run.out()).contains("\r\nmine,s1,");
    }

    @Test
    void aRestoreIsAskedToo() throws IOException {
        Path file = directory.resolve("all.ndjson");
        String item =
                "{\"id\":\"i\",\"status\":\"available\",\"resource_id\":\"s1\",\"created_at\":\"2026\",\"extend_info\":"
                        + "{\"volume_backups\":[{\"id\":\"b\",\"source_volume_size\":9,\"source_volume_id\":\"v1\"}]}}";
        Files.writeString(
                file,
                String.join(
                        "\n",
                        VERIFIED,
                        page("servers", server("s1", "ACTIVE", "v1"), server("s2", "ACTIVE", "v2")),
                        page("volumes", volume("v1"), volume("v2")),
                        page("checkpoint_items", item)));
        Run run = fleet("--operation", "restore", "--csv", file.toString());
        assertThat(run.out())
                .contains(
                        "s1,\"n, s1\",,ACTIVE,denied,CSBS.6024,checkpoint_items/i/extend_info/resource_az"
                                + " servers/s1/OS-EXT-AZ:availability_zone\r\n",
                        "s2,\"n, s2\",,ACTIVE,denied,CSBS.3001,\r\n");
        Run unknown = fleet("--operation", "restore", "--csv", dump().toString());
        assertThat(unknown.out()).contains("s1,\"n, s1\",,ACTIVE,undetermined,,checkpoint_items\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fleet",
                "fleet --live",
                "fleet --operation delete_task x",
                "fleet --json --csv .",
                "fleet --fail-on-new .",
                "fleet --against nowhere .",
                "fleet --data d missing",
                "fleet --data target/nothing-is-kept-there",
                "fleet missing.json"
            })
    void wrongUseIsToldInALine(String command) {
        Run run = Run.of(command.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void nothingIsWrittenIntoWhatIsRead() throws IOException {
        Path dump = dump();
        Run run = fleet("--out", dump.resolve("out").toString(), dump.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(left(dump)).containsExactly("p1");
    }

    @Test
    void aRunThatFailsLeavesNothing() throws IOException {
        Path out = Files.createDirectories(directory.resolve("out"));
        Files.createDirectories(out.resolve("report.html").resolve("in the way"));
        Run run = fleet("--out", out.toString(), dump().toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(left(out)).doesNotContain(".report.html.new");
        Files.writeString(directory.resolve("file"), "");
        assertThat(fleet("--out", directory.resolve("file").resolve("x").toString(), dump().toString())
                        .err())
                .contains("can't be written")
                .hasLineCount(1);
    }
}
