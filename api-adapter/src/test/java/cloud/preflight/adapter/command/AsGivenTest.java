package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arguments and variables in a locale that does not know their characters. */
class AsGivenTest {

    private static final String LOST = "\uFFFD";

    @Test
    void whatIsLostIsTakenFromTheEndOfTheCommandLine() {
        List<byte[]> commandLine = bytes("java", "ä", "-jar", "x.jar", "--server", "sü", "", "中");
        assertThat(AsGiven.arguments(new String[] {"--server", "s" + LOST + LOST, "", LOST.repeat(3)}, commandLine))
                .containsExactly("--server", "sü", "", "中");
    }

    @Test
    void whatIsNotLostStaysAsItIs() {
        assertThat(AsGiven.arguments("--server", "sü")).containsExactly("--server", "sü");
        assertThat(AsGiven.arguments(new String[] {LOST, "é"}, bytes("ü", "e"))).containsExactly("ü", "é");
    }

    @Test
    void whatWasGivenWithThisCharacterHasIt() {
        assertThat(AsGiven.arguments(new String[] {"a" + LOST}, bytes("java", "a" + LOST)))
                .containsExactly("a" + LOST);
        assertThat(AsGiven.variable("V", LOST, bytes("V=" + LOST))).isEqualTo(LOST);
    }

    @Test
    void whatIsNoUtf8OrNotFoundIsNamed() {
        byte[] latin = {'s', (byte) 0xFC};
        String message = " is no text in this locale, nor in UTF-8: start preflight with LC_ALL=C.UTF-8";
        for (List<byte[]> commandLine : List.of(List.of(latin), List.<byte[]>of(), bytes("another"))) {
            assertThatThrownBy(() -> AsGiven.arguments(new String[] {"s" + LOST}, commandLine))
                    .isInstanceOf(Failures.CommandFailure.class)
                    .hasMessage("the argument s" + LOST + message);
        }
        for (List<byte[]> environment : List.of(bytes("VV=sü", "V"), bytes("V=tü"))) {
            assertThatThrownBy(() -> AsGiven.variable("V", "s" + LOST, environment))
                    .hasMessage("V" + message);
        }
    }

    @Test
    void aVariableIsTakenFromTheEnvironment() {
        assertThat(AsGiven.variable("V", "d" + LOST + LOST, bytes("VV=no", "V=dü", "W=no")))
                .isEqualTo("dü");
    }

    private static List<byte[]> bytes(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
