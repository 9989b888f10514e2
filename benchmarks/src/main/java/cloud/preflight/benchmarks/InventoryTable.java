package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import cloud.preflight.profile.Profile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** One server of a large project is asked about beside one of a small project, on both databases. */
final class InventoryTable {

    private static final int SMALL = 10;
    private static final int ASKED = 500;
    private static final Target TO_SMALL = Target.atMost(3);
    private static final double NANOS_A_MICRO = TimeUnit.MICROSECONDS.toNanos(1);
    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double BYTES_A_MEBIBYTE = 1 << 20;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path large;
    private final Path small;

    private InventoryTable(Path large, Path small) {
        this.large = large;
        this.small = small;
    }

    static void measure(Report report) throws Exception {
        Path large = Settings.FOLDER.resolve("large-project.json");
        Path small = Settings.FOLDER.resolve("small-project.json");
        LargeProject.write(large, Settings.SERVERS);
        LargeProject.write(small, SMALL);
        InventoryTable table = new InventoryTable(large, small);
        Path data = Files.createTempDirectory("preflight-inventory");
        table.measure("SQLite", "PREFLIGHT_DATA_DIR=" + data, report);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            table.measure(
                    "PostgreSQL", "PREFLIGHT_DATABASE_URL=" + postgres.getJdbcUrl("postgres", "postgres"), report);
        }
    }

    private void measure(String database, String setting, Report report) throws Exception {
        Command command = new Command(java.util.List.of("env", setting))
                .and(Command.delivered(Settings.java(), "-Xmx256m").words().toArray(String[]::new));
        try (ServiceProcess service = ServiceProcess.start(command)) {
            String url = "http:/" + service.address() + "/v1/";
            long start = System.nanoTime();
            send(url + "large/inventory", "PUT", BodyPublishers.ofFile(large));
            double seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
            report.add(new Row(
                    "inventory, " + database + ", PUT of " + Row.text(Files.size(large) / BYTES_A_MEBIBYTE)
                            + " MiB with -Xmx256m",
                    Row.text(seconds) + " s",
                    "-",
                    "-",
                    "stored",
                    "yes"));
            send(url + "small/inventory", "PUT", BodyPublishers.ofFile(small));
            Comparison comparison = new Comparison();
            micros(url + "small", SMALL);
            micros(url + "large", Settings.SERVERS);
            for (int round = 0; round < Settings.ROUNDS; round++) {
                comparison.round(() -> micros(url + "large", Settings.SERVERS), () -> micros(url + "small", SMALL));
            }
            report.add(comparison.row(
                    "inventory, " + database + ", check_protectable in a large project, to a small one",
                    "µs",
                    TO_SMALL));
        }
    }

    /** The median time of a question. */
    private double micros(String project, int servers) throws Exception {
        String url = project + "/providers/" + Profile.defaults().providerId() + "/resources/action";
        double[] times = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            String id = LargeProject.workload(i * 7919 % servers)
                    .documents()
                    .server()
                    .id();
            String body = "{\"check_protectable\":[{\"resource_id\":\"" + id + "\"}]}";
            long start = System.nanoTime();
            String answer = send(url, "POST", BodyPublishers.ofString(body));
            times[i] = (System.nanoTime() - start) / NANOS_A_MICRO;
            if (!answer.contains("\"result\":true") || !answer.contains(id)) {
                throw new IOException(answer);
            }
        }
        Arrays.sort(times);
        return times[ASKED / 2];
    }

    private String send(String url, String method, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IOException(response.body());
        }
        return response.body();
    }

    /** A project as its cloud's interfaces answer it: five volumes and twenty backups a server. */
    private static final class LargeProject {

        private static final int VOLUMES = 5;
        private static final int BACKUPS = 20;

        private LargeProject() {}

        static Workload workload(int number) {
            return Workload.of("server-" + number, Operation.PROTECT, VOLUMES, true);
        }

        static void write(Path file, int servers) throws IOException {
            try (var out = Files.newBufferedWriter(file)) {
                out.write("{\"servers\": [");
                for (int i = 0; i < servers; i++) {
                    out.write((i == 0 ? "" : ",\n")
                            + QuestionJson.server(workload(i).documents().server()));
                }
                out.write("],\n\"volumes\": [");
                for (int i = 0; i < servers; i++) {
                    out.write((i == 0 ? "" : ",\n")
                            + QuestionJson.list(workload(i).documents().volumes(), QuestionJson::volume));
                }
                out.write("],\n\"checkpoint_items\": [");
                for (int i = 0; i < servers * BACKUPS; i++) {
                    Workload.Documents backup = Workload.of("server-" + i, Operation.PROTECT, 1, true)
                            .documents();
                    out.write((i == 0 ? "" : ",\n") + QuestionJson.item(backup.item()));
                }
                out.write("],\n\"policies\": [");
                for (int i = 0; i < servers / SMALL; i++) {
                    out.write((i == 0 ? "" : ",\n") + "{\"id\": \"policy-" + i + "\", \"name\": \"policy-" + i
                            + "\", \"resources\": [{\"id\": \""
                            + workload(i * SMALL).documents().server().id() + "\"}]}");
                }
                out.write("],\n\"operation_logs\": [], \"quotas\": {\"resources\": []}}\n");
            }
        }
    }
}
