package cloud.preflight.adapter.command;

import static cloud.preflight.adapter.command.SmallFleet.dump;
import static cloud.preflight.adapter.command.SmallFleet.fleet;
import static cloud.preflight.adapter.command.SmallFleet.left;
import static cloud.preflight.adapter.command.SmallFleet.page;
import static cloud.preflight.adapter.command.SmallFleet.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code fleet} reads, and what becomes of what it can't read. */
class FleetInputTest {

    @TempDir
    private Path directory;

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
        Path dump = dump(directory);
        Run run = fleet("--out", dump.resolve("out").toString(), dump.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(left(dump)).containsExactly("p1");
    }

    @Test
    void aRunThatFailsLeavesNothing() throws IOException {
        Path out = Files.createDirectories(directory.resolve("out"));
        Files.createDirectories(out.resolve("report.html").resolve("in the way"));
        Run run = fleet("--out", out.toString(), dump(directory).toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(left(out)).doesNotContain(".report.html.new");
        Files.writeString(directory.resolve("file"), "");
        assertThat(fleet(
                                "--out",
                                directory.resolve("file").resolve("x").toString(),
                                dump(directory).toString())
                        .err())
                .contains("can't be written")
                .hasLineCount(1);
    }
}
