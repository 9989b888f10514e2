package cloud.preflight.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a program took from its start to its end.
 *
 * @param cpuSeconds the processors' time, in s
 * @param residentMegabytes how much of it was in memory at most, in MB
 */
record Spent(double cpuSeconds, double residentMegabytes) {

    private static final int DENIED = 1;
    private static final long PAUSE_MILLIS = 20;
    private static final String MOST_RESIDENT = "VmHWM:";
    private static final double KIB_A_MEGABYTE = 1e6 / 1024;

    /** Runs a command, which may end with the status of a denied answer, and looks at it as long as it runs. */
    static Spent by(Command command) throws IOException, InterruptedException {
        Process process = command.start();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> passOver(process));
        long nanos = 0;
        double resident = 0;
        do {
            nanos = Math.max(
                    nanos,
                    process.info().totalCpuDuration().map(cpu -> cpu.toNanos()).orElse(0L));
            resident = Math.max(resident, resident(process));
        } while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        reading.join();
        if (process.exitValue() > DENIED) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
        return new Spent((double) nanos / TimeUnit.SECONDS.toNanos(1), resident);
    }

    private static void passOver(Process process) {
        try {
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            process.destroy();
        }
    }

    private static double resident(Process process) {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"));
            return status.stream()
                    .filter(line -> line.startsWith(MOST_RESIDENT))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_A_MEGABYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
