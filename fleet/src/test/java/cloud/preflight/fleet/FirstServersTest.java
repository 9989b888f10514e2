package cloud.preflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.fleet.FirstServers.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The first of some servers. */
class FirstServersTest {

    @Test
    void areTheSameWhateverTheOrderAndHoweverTheyAreDivided() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Named> all = new ArrayList<>();
        for (int i = 0; i < 3 * FirstServers.MOST; i++) {
            all.add(new Named("p" + random.nextInt(3), "s" + i, "n" + i));
        }
        Collections.shuffle(all, random);
        FirstServers first = new FirstServers();
        FirstServers rest = new FirstServers();
        int middle = random.nextInt(all.size());
        all.subList(0, middle).forEach(first::add);
        all.subList(middle, all.size()).forEach(rest::add);
        first.merge(rest);
        Collections.sort(all);
        assertThat(first.inOrder()).as("seed %d", seed).containsExactlyElementsOf(all.subList(0, FirstServers.MOST));
    }
}
