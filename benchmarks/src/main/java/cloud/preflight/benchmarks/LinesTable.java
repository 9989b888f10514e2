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
    private static final Target WARM_TO_A_WALK = Target.atLeast(0.5);
    private static final Command SERVE = Command.delivered(Settings.java());
    /** How often a service is sent the file, and a warm walk walks it. */
    private static final int TIMES = 3;

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
        Comparison checked = new Comparison();
        Comparison checkedQuickly = new Comparison();
        Comparison checkedByAll = new Comparison();
        Comparison served = new Comparison();
        Comparison servedAgain = new Comparison();
        Comparison servedByAll = new Comparison();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            double walked = walk();
            double checkedByOne = check(check().onOneCore());
            Served servedByOne = serve(SERVE.onOneCore(), 1);
            checked.add(checkedByOne, walked);
            checkedQuickly.add(check(check("-XX:TieredStopAtLevel=1").onOneCore()), walked);
            served.add(servedByOne.first(), walked);
            servedAgain.add(servedByOne.last(), walkAgain());
            checkedByAll.add(check(check()), checkedByOne);
            servedByAll.add(serve(SERVE, CORES).last(), servedByOne.last());
        }
        String toAWalk = "lines, %s, one core, to a walk";
        report.add(checked.row(toAWalk.formatted("check --json"), "MiB/s", TO_A_WALK));
        report.add(
                checkedQuickly.row(toAWalk.formatted("check --json with -XX:TieredStopAtLevel=1"), "MiB/s", TO_A_WALK));
        report.add(served.row(toAWalk.formatted("HTTP, just started"), "MiB/s", TO_A_WALK));
        report.add(servedAgain.row(toAWalk.formatted("HTTP, warm"), "MiB/s", WARM_TO_A_WALK));
        report.add(checkedByAll.row("lines, check --json, all cores, to one", "MiB/s", Target.NONE));
        report.add(servedByAll.row("lines, HTTP, warm, all cores, to one", "MiB/s", Target.NONE));
    }

    private Command check(String... flags) {
        return Command.delivered(Settings.java(), flags)
                .and("check", "--json", fleet.file().toString());
    }

    /** The baseline, in a program of its own as {@code check} is, from its start to its end. */
    private double walk() throws IOException, InterruptedException {
        long start = System.nanoTime();
        walked(0);
        return fleet.mebibytes() / seconds(start);
    }

    /** The baseline of a program that is warm. */
    private double walkAgain() throws IOException, InterruptedException {
        return fleet.mebibytes() * NANOS_A_SECOND / walked(TIMES - 1);
    }

    /** The ns of a walk after so many others. */
    private long walked(int others) throws IOException, InterruptedException {
        Process process = Command.withBenchmarks(Settings.java(), Walk.class.getName())
                .and(fleet.file().toString(), String.valueOf(others))
                .onOneCore()
                .start();
        String[] walked = String.valueOf(process.inputReader().readLine()).split(" ");
        process.waitFor();
        if (!walked[0].equals(String.valueOf(fleet.questions()))) {
            throw new IOException(walked[0] + " texts");
        }
        return Long.parseLong(walked[1]);
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

    /**
     * How fast a service answered, in MiB a second.
     *
     * @param first just after its start
     * @param last when it had answered as much a few times
     */
    private record Served(double first, double last) {}

    /** As many connections, each sending all of the file, several times. */
    private Served serve(Command command, int connections) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        try (ServiceProcess service = ServiceProcess.start(command)) {
            Callable<Void> request = new LinesRequest(service.address(), fleet);
            double[] throughputs = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                all(clients.invokeAll(Collections.nCopies(connections, request)));
                throughputs[i] = connections * fleet.mebibytes() / seconds(start);
            }
            return new Served(throughputs[0], throughputs[TIMES - 1]);
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
