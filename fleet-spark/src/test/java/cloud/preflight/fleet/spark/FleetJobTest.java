package cloud.preflight.fleet.spark;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.Operation;
import cloud.preflight.fleet.DumpFiles;
import cloud.preflight.fleet.FleetProgress;
import cloud.preflight.fleet.FleetReport;
import cloud.preflight.fleet.FleetRun;
import cloud.preflight.fleet.FleetSettings;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on two threads writes what the command on one machine writes. */
class FleetJobTest {

    private static SparkSession spark;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** Servers, of which some list a volume that names another one or none, or stand twice; and a line that is broken. */
    private Path dump() throws Exception {
        Path dump = Files.createDirectories(directory.resolve("dump"));
        Random random = new Random(5);
        StringBuilder servers = new StringBuilder();
        StringBuilder volumes = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            String server = new UUID(random.nextLong(), random.nextLong()).toString();
            String volume = new UUID(random.nextLong(), random.nextLong()).toString();
            String names = random.nextInt(9) == 0 ? "" : "{\"server_id\":\"" + server + "\",\"device\":\"/dev/vda\"}";
            String line = "{\"id\":\"" + server + "\",\"tenant_id\":\"p" + random.nextInt(9) + "\",\"status\":\""
                    + (random.nextInt(5) == 0 ? "ERROR" : "ACTIVE")
                    + "\",\"os-extended-volumes:volumes_attached\":[{\"id\":\"" + volume + "\"}]}\n";
            servers.append(line).append(random.nextInt(50) == 0 ? line.replace("ACTIVE", "DELETED") : "");
            volumes.append("{\"id\":\"").append(volume).append("\",\"tenant_id\":\"");
            volumes.append(line, line.indexOf("tenant_id") + 12, line.indexOf("tenant_id") + 14);
            volumes.append("\",\"size\":5,\"multiattach\":").append(random.nextInt(7) == 0);
            volumes.append(",\"attachments\":[").append(names).append("]}\n");
        }
        Files.writeString(dump.resolve("servers.ndjson"), servers.append("{broken\n"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dump.resolve("volumes.ndjson.gz")))) {
            out.write(volumes.toString().getBytes(StandardCharsets.UTF_8));
        }
        return dump;
    }

    private static byte[] onOneMachine(Path dump) throws Exception {
        try (FleetRun run = new FleetRun(
                Preflight.create(), Operation.PROTECT, new FleetSettings(2, 16, false, FleetProgress.NONE))) {
            run.read(DumpFiles.of(List.of(dump), in -> in));
            run.decide();
            return run.result().report(Optional.empty()).json();
        }
    }

    @Test
    void theReportIsThatOfOneMachine() throws Exception {
        Path dump = dump();
        Path out = directory.resolve("out");
        FleetReport report = FleetJob.run(
                spark,
                JobArguments.of(
                        "--partitions",
                        "5",
                        "--out",
                        out.toUri().toString(),
                        dump.toUri().toString()));
        assertThat(new String(report.json(), StandardCharsets.UTF_8))
                .isEqualTo(new String(onOneMachine(dump), StandardCharsets.UTF_8));
        assertThat(Files.readString(out.resolve("unreadable.ndjson")))
                .hasLineCount(1)
                .contains("servers.ndjson");
        assertThat(spark.read().parquet(out.resolve("verdicts").toString()).count())
                .isEqualTo(2_000);
        assertThat(out.resolve("_verdicts.new")).doesNotExist();
    }
}
