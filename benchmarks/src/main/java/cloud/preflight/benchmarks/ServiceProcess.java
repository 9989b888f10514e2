package cloud.preflight.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own. */
final class ServiceProcess implements AutoCloseable {

    private static final String LISTENING = "listening on ";
    private static final String RESIDENT = "VmRSS:";
    private static final long PATIENCE_SECONDS = 60;
    private static final double KIB_A_MIB = 1024;

    private final Process process;
    private final InetSocketAddress address;

    private ServiceProcess(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
    }

    /** Runs a command, in the end of which {@code serve} on any port is put, and waits until it listens. */
    static ServiceProcess start(Command command) throws IOException {
        Process process = command.and("serve", "--port", "0").start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        if (line == null || !line.startsWith(LISTENING)) {
            process.destroyForcibly();
            throw new IOException(command + " said " + line);
        }
        URI url = URI.create(line.substring(LISTENING.length()));
        return new ServiceProcess(process, new InetSocketAddress(url.getHost(), url.getPort()));
    }

    InetSocketAddress address() {
        return address;
    }

    /** What is in memory of it, in MiB. */
    double residentMebibytes() throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"));
        String resident = status.stream()
                .filter(line -> line.startsWith(RESIDENT))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(resident.replaceAll("[^0-9]", "")) / KIB_A_MIB;
    }

    /** The processors' time that it has used, in ns. */
    long cpuNanos() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** What is in use of its heap after a collection, in MiB: the last line of a histogram sums it up. */
    double heapMebibytes() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process histogram = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "GC.class_histogram")
                .redirectError(Redirect.INHERIT)
                .start();
        String last = histogram.inputReader().lines().reduce("", (before, line) -> line);
        if (histogram.waitFor() != 0 || !last.startsWith("Total")) {
            throw new IOException("the heap can't be looked at: " + last);
        }
        return Long.parseLong(last.trim().split(" +")[2]) / KIB_A_MIB / KIB_A_MIB;
    }

    /** Ends it as a signal does, and waits for what it does last. */
    void finish() throws IOException, InterruptedException {
        process.toHandle().destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("the service did not end well");
        }
    }

    /** Ends it at once. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
