package cloud.preflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "b",
                "ab",
                "\uE000",
                "\uFFFD",
                "\uD83D\uDCBE",
                "\uD83D\uDCBF",
                "a\uD83D\uDCBE",
                "a\uFFFD"
            })
    void theOrderIsThatOfBytesInUtf8(String one) {
        for (String other : new String[] {"", "a", "b", "a\uE000", "\uFFFD", "\uD83D\uDCBE", "\uD83E\uDCBE"}) {
            int bytes = Arrays.compareUnsigned(
                    one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
            assertThat(Integer.signum(CodePoints.ORDER.compare(one, other)))
                    .as("%s %s", one, other)
                    .isEqualTo(Integer.signum(bytes));
        }
    }
}
