package cloud.preflight.adapter.fuzz;

import cloud.preflight.openstack.Mutation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short time of what a fuzzer does for long: every reader takes what it is made for, and damage to that. */
class ReadersTest {

    private static final int TIMES = 500;
    private static final long SEED = Long.getLong("preflight.seed", System.nanoTime());

    @ParameterizedTest
    @EnumSource
    void makesSenseOfWhateverItReads(Reader reader) {
        List<byte[]> seeds = reader.seeds();
        seeds.forEach(seed -> read(reader, seed, SEED));
        for (int i = 0; i < TIMES; i++) {
            Random random = new Random(SEED + i);
            read(reader, Mutation.of(seeds.get(random.nextInt(seeds.size())), random), SEED + i);
        }
    }

    private static void read(Reader reader, byte[] bytes, long seed) {
        try {
            reader.read(bytes);
        } catch (Exception | Error finding) {
            throw new AssertionError(
                    "-Dpreflight.seed=" + seed + " " + new String(bytes, StandardCharsets.UTF_8), finding);
        }
    }
}
