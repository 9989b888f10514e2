package cloud.preflight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void takesTheMedianOfTheRatiosOfTheRounds() {
        Comparison comparison = new Comparison();
        comparison.add(10, 10);
        comparison.add(30, 10);
        comparison.add(40, 20);
        Row row = comparison.row("engine", "ns", Target.atMost(1.9));
        assertThat(row).hasToString("| engine | 30.00 ns | 10.00 ns | 2.00 | ≤ 1.90 | **no** |");
    }

    @Test
    void reachesALimitFromEitherSide() {
        assertThat(Target.atMost(2).reached(2)).isEqualTo("yes");
        assertThat(Target.atLeast(2).reached(2)).isEqualTo("yes");
        assertThat(Target.atLeast(2).reached(1.99)).isEqualTo("**no**");
        assertThat(Target.NONE.reached(1)).isEqualTo("-");
    }

    @Test
    void startsEachRoundWithTheSideThatWasLast() throws Exception {
        List<String> order = new ArrayList<>();
        Comparison comparison = new Comparison();
        for (int round = 0; round < 2; round++) {
            comparison.round(() -> taken("figure", 6, order), () -> taken("baseline", 3, order));
        }
        assertThat(order).containsExactly("figure", "baseline", "baseline", "figure");
        assertThat(comparison.row("", "", Target.NONE).ratio()).isEqualTo("2.00");
    }

    private static double taken(String side, double value, List<String> order) {
        order.add(side);
        return value;
    }
}
