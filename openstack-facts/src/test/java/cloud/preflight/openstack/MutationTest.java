package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Fault;
import cloud.preflight.testkit.Example;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is done to an example, it is a question still, or its faults lead to places in it. */
class MutationTest {

    private static final int TIMES = 20_000;

    @Test
    void aMutatedExampleIsAQuestionOrHasFaultsWithPlaces() {
        List<byte[]> documents = Stream.concat(
                        Example.in(Example.WORKED).stream().map(Example::question),
                        NamedField.operations().stream().map(operation -> Trees.bytes(NamedField.question(operation))))
                .toList();
        long seed = Long.getLong("seed", System.nanoTime());
        int refused = 0;
        for (int i = 0; i < TIMES; i++) {
            Random random = new Random(seed + i);
            byte[] document = Mutation.of(documents.get(random.nextInt(documents.size())), random);
            refused += check(document, seed + i) ? 0 : 1;
        }
        // Were nearly all of one sort, the mutations would be no test.
        assertThat(refused).as("seed %d", seed).isBetween(TIMES / 5, TIMES - TIMES / 20);
    }

    private static boolean check(byte[] document, long seed) {
        try {
            Questions.read(document);
            return true;
        } catch (InvalidDocument invalid) {
            haveTheirPlaces(invalid.faults(), document, seed);
            return false;
        } catch (RuntimeException | Error any) {
            throw new AssertionError(described(document, seed), any);
        }
    }

    private static void haveTheirPlaces(List<Fault> faults, byte[] document, long seed) {
        assertThat(faults).as(() -> described(document, seed)).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        if (faults.stream().anyMatch(fault -> !fault.pointer().isEmpty())) {
            Set<String> places = Mutation.pointers(document);
            assertThat(faults)
                    .as(() -> described(document, seed))
                    .allMatch(fault -> fault.pointer().isEmpty()
                            || places.contains(fault.pointer())
                            || places.contains(
                                    fault.pointer().substring(0, fault.pointer().lastIndexOf('/'))));
        }
    }

    private static String described(byte[] document, long seed) {
        return "-Dseed=" + seed + " " + new String(document, StandardCharsets.UTF_8);
    }
}
