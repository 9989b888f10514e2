package cloud.preflight.adapter.command;

import static cloud.preflight.adapter.command.SmallFleet.VERIFIED;
import static cloud.preflight.adapter.command.SmallFleet.dump;
import static cloud.preflight.adapter.command.SmallFleet.fleet;
import static cloud.preflight.adapter.command.SmallFleet.left;
import static cloud.preflight.adapter.command.SmallFleet.page;
import static cloud.preflight.adapter.command.SmallFleet.server;
import static cloud.preflight.adapter.command.SmallFleet.volume;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fleet}: an operation asked of every server of a dump. */
class FleetTest {

    private static final String HEADER = "project_id,server_id,name,az,status,decision,error_codes,missing\r\n";

    @TempDir
    private Path directory;

    @Test
    void aTableHasARowForEachServerInOrder() throws IOException {
        Run run = fleet("--csv", dump(directory).toString());
        assertThat(run.out())
                .isEqualTo(HEADER + "p1,s1,\"n, s1\",,ACTIVE,allowed,,\r\n"
                        + "p1,s2,\"n, s2\",,ERROR,denied,CSBS.6005,\r\n");
        assertThat(run.err()).isEqualTo("2 servers: 1 allowed, 1 denied, 0 undetermined, 0 not read\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aReportIsPrintedForAPerson() throws IOException {
        Run run = fleet(dump(directory).toString());
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
        Run run = fleet("--json", dump(directory).toString());
        assertThat(run.out())
                .startsWith(
                        "{\"operation\":\"protect\",\"servers\":2,\"decisions\":{\"allowed\":1,\"denied\":1,\"undetermined\":0}")
                .contains("{\"project_id\":\"p1\",\"servers\":2,\"allowed\":1,\"denied\":1,\"undetermined\":0}")
                .contains("\"read\":{\"servers\":2,\"volumes\":2,", "\"account\":1}")
                .doesNotContain("difference");
    }

    @Test
    void serversInNoPolicyAndThoseThatOneWouldSkipAreNamed() throws IOException {
        Path dump = dump(directory);
        Files.writeString(
                dump.resolve("p1").resolve("policies.json"),
                page(
                        "policies",
                        "{\"id\":\"p\",\"name\":\"daily\",\"resources\":[{\"id\":\"s2\",\"type\":\"OS::Nova::Server\"}]}"));
        Path out = directory.resolve("out");
        fleet("--out", out.toString(), dump.toString());
        assertThat(Files.readString(out.resolve("report.json")))
                .contains("\"policies\":{\"in_none\":{\"servers\":1,\"first\":"
                        + "[{\"project_id\":\"p1\",\"server_id\":\"s1\",\"name\":\"n, s1\"}]},"
                        + "\"in_one\":{\"servers\":0},\"skipped\":{\"servers\":1,\"first\":"
                        + "[{\"project_id\":\"p1\",\"server_id\":\"s2\",\"name\":\"n, s2\"}]},"
                        + "\"unknown\":{\"servers\":0}}");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("<summary>in no policy</summary>", "<td>n, s1</td>", "<td>n, s2</td>");
    }

    @Test
    void whatIsMissingSaysWhatToDumpNext() throws IOException {
        Run run = Run.of("fleet", "--json", dump(directory).toString());
        assertThat(run.out())
                .contains("\"undetermined\":[{\"missing\":[\"operation_logs\",\"quotas\"],\"servers\":1}]");
        Run one = Run.of(
                "fleet",
                "--csv",
                dump(directory).resolve("p1").resolve("servers.json").toString());
        assertThat(one.out())
                .contains("default,s1,\"n, s1\",,ACTIVE,undetermined,,account.existing_user account.migrated_to_cbr"
                        + " account.real_name_verified operation_logs quotas volumes/v1");
        assertThat(one.status()).isEqualTo(1);
    }

    @Test
    void aDirectoryHasAllOfIt() throws IOException {
        Path out = directory.resolve("a").resolve("b");
        Run run = fleet("--out", out.toString(), "--lang", "zh", dump(directory).toString());
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
        Path dump = dump(directory);
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
        fleet("--out", out.toString(), dump(directory).toString());
        Run run = Run.of("fleet", "--against", out.toString(), dump(directory).toString());
        assertThat(run.out()).startsWith("ANOTHER PROFILE decided ");
        assertThat(run.err()).startsWith("ANOTHER PROFILE decided ");
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
        Run unknown = fleet("--operation", "restore", "--csv", dump(directory).toString());
        assertThat(unknown.out()).contains("s1,\"n, s1\",,ACTIVE,undetermined,,checkpoint_items\r\n");
    }
}
