package cloud.preflight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A short time of what {@code -Dtable=soak} does for long. */
class SoakTest {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    private static final double GROWTH_MEBIBYTES = 16;

    @Test
    void underFullLoadEveryAnswerIsRightAndNothingGrows() throws Exception {
        Command command = Command.java(Settings.java(), "-Xmx256m", "-cp", CLASS_PATH, "cloud.preflight.adapter.Main");
        SoakTable.Soak soak = SoakTable.soak(command, 1, 4);
        assertThat(soak.last().throughput()).isPositive();
        assertThat(soak.last().heap()).isLessThan(soak.second().heap() + GROWTH_MEBIBYTES);
    }
}
