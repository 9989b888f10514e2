package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Whether the service stays as it is under full load: how long the slowest answers take and what it holds, minute by minute.
 * The first minute lets the code get fast.
 */
final class SoakTable {

    private static final String SMALL = "-Xmx256m";
    private static final double PERCENTILE = 99;
    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Target SLOWER = Target.atMost(1.25);
    private static final Target LARGER = Target.atMost(1.1);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int OK = 200;

    private SoakTable() {}

    static void measure(Report report) throws Exception {
        Comparison slowest = new Comparison();
        Comparison heap = new Comparison();
        Comparison resident = new Comparison();
        double throughput = 0;
        for (int round = 0; round < Settings.ROUNDS; round++) {
            Soak soak = soak(Command.delivered(Settings.java(), SMALL), Settings.MINUTE, Settings.MINUTES);
            slowest.add(soak.last().slowest(), soak.second().slowest());
            heap.add(soak.last().heap(), soak.second().heap());
            resident.add(soak.last().resident(), soak.second().resident());
            throughput = soak.last().throughput();
        }
        report.add(new Row(
                "soak, right answers at 64 connections with " + SMALL,
                Row.text(throughput) + " /s",
                "-",
                "-",
                "all",
                "yes"));
        report.add(slowest.row("soak, p99 of the last minute, to the second", "ms", SLOWER));
        report.add(heap.row("soak, heap in use after the last minute, to the second", "MiB", LARGER));
        report.add(resident.row("soak, resident after the last minute, to the second", "MiB", LARGER));
    }

    /**
     * A minute of load.
     *
     * @param throughput answers a second
     * @param slowest how many ms all answers took at most but for a hundredth of them
     * @param heap MiB in use after a collection
     * @param resident MiB in memory
     */
    record Minute(double throughput, double slowest, double heap, double resident) {}

    /** The second minute and the last. */
    record Soak(Minute second, Minute last) {}

    /**
     * Loads a service for so many minutes of so many seconds.
     *
     * @throws IOException when there is an answer that is not the right one, or none
     */
    static Soak soak(Command command, int seconds, int minutes) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(Files.createDirectories(Settings.FOLDER), "soak");
        Command withData = new Command(List.of("env", "PREFLIGHT_DATA_DIR=" + data))
                .and(command.words().toArray(String[]::new));
        try (ServiceProcess service = ServiceProcess.start(withData)) {
            List<Exchange> exchanges = exchanges(service);
            minute(service, exchanges, seconds);
            Minute second = minute(service, exchanges, seconds);
            Minute last = second;
            for (int i = 2; i < minutes; i++) {
                last = minute(service, exchanges, seconds);
            }
            return new Soak(second, last);
        }
    }

    private static Minute minute(ServiceProcess service, List<Exchange> exchanges, int seconds)
            throws IOException, InterruptedException {
        Histogram took = new Histogram(3);
        double throughput = Load.run(service.address(), exchanges, seconds, took::recordValue);
        double resident = service.residentMebibytes();
        Minute minute = new Minute(
                throughput, took.getValueAtPercentile(PERCENTILE) / NANOS_A_MILLI, service.heapMebibytes(), resident);
        System.out.println(minute);
        return minute;
    }

    /** Questions of every size, allowed, denied, and from the inventory. */
    private static List<Exchange> exchanges(ServiceProcess service) throws IOException, InterruptedException {
        List<Exchange> exchanges = new ArrayList<>();
        for (int volumes : Settings.VOLUMES) {
            Workload passing = Workload.of(Operation.RESTORE, volumes, true);
            exchanges.add(Exchange.question(passing));
            exchanges.add(Exchange.question(Workload.of(Operation.RESTORE, volumes, false)));
            exchanges.add(kept(service, "soak-" + volumes, passing));
        }
        return exchanges;
    }

    /** A question whose facts the inventory has, and what is answered now. */
    private static Exchange kept(ServiceProcess service, String project, Workload workload)
            throws IOException, InterruptedException {
        ObjectNode question = (ObjectNode) JSON.readTree(QuestionJson.bytes(workload));
        String path = "/v1/" + project;
        send(service, "PUT", path + "/inventory", JSON.writeValueAsBytes(question.remove("facts")));
        byte[] asked = JSON.writeValueAsBytes(question);
        return Exchange.of(path + "/validations", asked, send(service, "POST", path + "/validations", asked));
    }

    private static byte[] send(ServiceProcess service, String method, String path, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http:/" + service.address() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            throw new IOException(new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }
}
