package cloud.preflight.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/** A fleet's questions through {@code check} and through the service, beside Jackson walking the same file. */
final class LinesTable {

    private static final Target TO_A_WALK = Target.atLeast(0.35);
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Fleet fleet;

    private LinesTable(Fleet fleet) {
        this.fleet = fleet;
    }

    static void measure(Report report) throws Exception {
        Fleet fleet = Fleet.write(Settings.FOLDER.resolve("fleet.ndjson"), Settings.QUESTIONS);
        new LinesTable(fleet).compare(report);
    }

    private void compare(Report report) throws Exception {
        Command check = Command.delivered(Settings.java())
                .and("check", "--json", fleet.file().toString());
        Command serve = Command.delivered(Settings.java());
        Comparison checked = new Comparison();
        Comparison checkedByAll = new Comparison();
        Comparison served = new Comparison();
        Comparison servedByAll = new Comparison();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            double walked = walk();
            double checkedByOne = check(check.onOneCore());
            double servedByOne = serve(serve.onOneCore(), 1);
            checked.add(checkedByOne, walked);
            served.add(servedByOne, walked);
            checkedByAll.add(check(check), checkedByOne);
            servedByAll.add(serve(serve, CORES), servedByOne);
        }
        report.add(checked.row("lines, check --json, one core, to a walk", "MiB/s", TO_A_WALK));
        report.add(served.row("lines, HTTP, one core, to a walk", "MiB/s", TO_A_WALK));
        report.add(checkedByAll.row("lines, check --json, all cores, to one", "MiB/s", Target.NONE));
        report.add(servedByAll.row("lines, HTTP, all cores, to one", "MiB/s", Target.NONE));
    }

    /** The baseline, in a program of its own as {@code check} is. */
    private double walk() throws IOException, InterruptedException {
        Command command = Command.withBenchmarks(Settings.java(), Walk.class.getName())
                .and(fleet.file().toString())
                .onOneCore();
        long start = System.nanoTime();
        Process process = command.start();
        String texts = process.inputReader().readLine();
        process.waitFor();
        double throughput = fleet.mebibytes() / seconds(start);
        if (!String.valueOf(fleet.questions()).equals(texts)) {
            throw new IOException(texts + " texts");
        }
        return throughput;
    }

    /** MiB a second, from the start of the program to its end. */
    private double check(Command command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = command.start();
        CRC32C answered = new CRC32C();
        byte[] piece = new byte[1 << 16];
        try (InputStream out = process.getInputStream()) {
            for (int length = out.read(piece); length >= 0; length = out.read(piece)) {
                answered.update(piece, 0, length);
            }
        }
        process.waitFor();
        double throughput = fleet.mebibytes() / seconds(start);
        fleet.verify(answered);
        return throughput;
    }

    /** MiB a second, of a service that has just started, with as many connections, each sending all of the file. */
    private double serve(Command command, int connections) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        try (ServiceProcess service = ServiceProcess.start(command)) {
            Callable<Void> request = new LinesRequest(service.address(), fleet);
            long start = System.nanoTime();
            all(clients.invokeAll(Collections.nCopies(connections, request)));
            return connections * fleet.mebibytes() / seconds(start);
        } finally {
            clients.shutdown();
        }
    }

    private static void all(List<Future<Void>> requests) throws InterruptedException, ExecutionException {
        for (Future<Void> request : new ArrayList<>(requests)) {
            request.get();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS_A_SECOND;
    }
}
