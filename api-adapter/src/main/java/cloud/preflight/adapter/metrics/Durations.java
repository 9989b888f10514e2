package cloud.preflight.adapter.metrics;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;

/** The steps of the histograms. */
final class Durations {

    /** Of whole requests: from what one takes that needs no facts to what nobody waits for. */
    static final long[] REQUEST_MICROS = {
        250,
        500,
        1_000,
        2_500,
        5_000,
        10_000,
        25_000,
        50_000,
        100_000,
        250_000,
        500_000,
        1_000_000,
        2_500_000,
        10_000_000
    };

    /** Of deciding alone. */
    static final long[] DECIDE_MICROS = {1, 2, 5, 10, 25, 50, 100, 250, 1_000, 10_000, 100_000};

    private static final long NANOS = 1_000;

    private Durations() {}

    /** A histogram with these steps. */
    static Timer.Builder timer(String name, long[] micros) {
        return Timer.builder(name)
                .serviceLevelObjectives(Arrays.stream(micros)
                        .mapToObj(step -> Duration.ofNanos(step * NANOS))
                        .toArray(Duration[]::new));
    }
}
