package cloud.preflight.adapter.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the fuzzer on one reader after the other, and exits with 1 when it finds anything. What it has learned stays in {@code
 * target/fuzzing} for the next time.
 */
public final class Fuzzing {

    private static final Path FOLDER = Path.of("target", "fuzzing").toAbsolutePath();
    private static final String LONGEST_SECONDS = "10";
    private static final String LONGEST_INPUT = "20000";

    private Fuzzing() {}

    /**
     * The system property {@code readers} names them, all of them unless it does, and {@code seconds} says how long each is
     * fuzzed.
     */
    public static void main(String[] arguments) throws Exception {
        String named = System.getProperty("readers", "all");
        List<Reader> readers = named.equals("all")
                ? List.of(Reader.values())
                : Arrays.stream(named.split(",")).map(Reader::valueOf).toList();
        List<String> summary = new ArrayList<>();
        boolean clean = true;
        for (Reader reader : readers) {
            long start = System.nanoTime();
            int status = fuzz(reader, System.getProperty("seconds", "600"));
            clean &= status == 0;
            summary.add("%s: %s after %d s"
                    .formatted(
                            reader, status == 0 ? "clean" : "a finding", (System.nanoTime() - start) / 1_000_000_000));
        }
        summary.forEach(System.out::println);
        System.exit(clean ? 0 : 1);
    }

    private static int fuzz(Reader reader, String seconds) throws IOException, InterruptedException {
        Path learned = Files.createDirectories(FOLDER.resolve(reader.name()));
        Path seeds = Files.createDirectories(FOLDER.resolve("seeds").resolve(reader.name()));
        List<byte[]> made = reader.seeds();
        for (int i = 0; i < made.size(); i++) {
            Files.write(seeds.resolve(String.valueOf(i)), made.get(i));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dreader=" + reader,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzed.class.getName(),
                "--instrumentation_includes=cloud.preflight.**",
                "--reproducer_path=" + FOLDER,
                "-artifact_prefix=" + FOLDER + "/" + reader + "-",
                "-max_total_time=" + seconds,
                "-timeout=" + LONGEST_SECONDS,
                "-max_len=" + LONGEST_INPUT,
                "-print_final_stats=1",
                learned.toString(),
                seeds.toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
