package cloud.preflight.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "😀"})
    void aValueIsCutAfter100CodePoints(String part) {
        assertThat(Shown.of(part.repeat(100))).isEqualTo(part.repeat(100));
        assertThat(Shown.of(part.repeat(101))).isEqualTo(part.repeat(100) + "…");
    }
}
