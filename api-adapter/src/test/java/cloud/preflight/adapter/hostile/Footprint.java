package cloud.preflight.adapter.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.Program;
import cloud.preflight.adapter.http.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service that has nothing to do holds.
 *
 * @param heap the bytes of the objects that are in use
 * @param files the files and connections that are open
 * @param temporary the names of its temporary files
 */
record Footprint(long heap, long threads, long files, Set<String> temporary) {

    /** Threads keep buffers, and meters come with what is asked first: 1.2 MB more were seen from 2,500 to 10,000 requests. */
    private static final long HEAP = 12 << 20;

    /** Whatever becomes of a client, its connection has ended by then. */
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);

    private static final long THREADS = 24;
    private static final long FILES = 24;

    /** Of a program that has this folder for its temporary files. */
    static Footprint of(Program program, Client client, Path temporary) throws Exception {
        long start = System.nanoTime();
        while (metric(client, "preflight_http_connections") > 1) {
            assertThat(System.nanoTime() - start)
                    .as("nanoseconds for which connections stay open")
                    .isLessThan(LONGEST_NANOS);
        }
        return new Footprint(
                heap(program.pid()),
                metric(client, "jvm_threads_live_threads"),
                metric(client, "process_files_open_files"),
                names(temporary));
    }

    private static long metric(Client client, String name) {
        return client.get("/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> (long) Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** What a collection leaves: the last line of a histogram sums it up. */
    private static long heap(long pid) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram").start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        String[] total = lines.get(lines.size() - 1).trim().split("\\s+");
        assertThat(total[0]).isEqualTo("Total");
        return Long.parseLong(total[2]);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** It is about what it was: a request that leaves anything behind would have left it some thousand times. */
    void assertNoMoreThan(Footprint before) {
        assertThat(heap).as("heap, before %d", before.heap).isLessThan(before.heap + HEAP);
        assertThat(threads).as("threads").isLessThan(before.threads + THREADS);
        assertThat(files).as("open files").isLessThan(before.files + FILES);
        assertThat(temporary).isEqualTo(before.temporary);
    }
}
