package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAndNumberLimitsTest {

    private static final String ASTRAL = "\ud83d\ude00";

    static Stream<NamedField> ids() {
        return NamedField.ofKind("id");
    }

    static Stream<NamedField> texts() {
        return NamedField.ofKind("id", "text", "name", "word", "flag_or_text", "limit");
    }

    static Stream<NamedField> counts() {
        return NamedField.ofKind("count");
    }

    static Stream<NamedField> counted() {
        return NamedField.ofKind("count", "quota");
    }

    private static List<String> pointersWith(NamedField field, String value) {
        return Questions.pointers(Trees.bytes(field.questionWith(value)));
    }

    private static String text(String part, int times) {
        return '"' + part.repeat(times) + '"';
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anIdHas1To255Characters(NamedField field) {
        assertThat(pointersWith(field, text("a", 1))).isEmpty();
        assertThat(pointersWith(field, text("a", 255))).isEmpty();
        assertThat(pointersWith(field, text("", 1))).containsExactly(field.pointer());
        assertThat(pointersWith(field, text("a", 256))).containsExactly(field.pointer());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void charactersOfAnIdAreCodePoints(NamedField field) {
        assertThat(pointersWith(field, text(ASTRAL, 255))).isEmpty();
        assertThat(pointersWith(field, text(ASTRAL, 256))).containsExactly(field.pointer());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void halfASurrogatePairIsOneFault(NamedField field) {
        for (String half : List.of("\\ud800", "a\\udc00b", "\\ude00\\ud83d", "\\ud83dx")) {
            String question = new String(Trees.bytes(field.questionWith("\"@half@\"")), StandardCharsets.UTF_8);
            byte[] document = question.replace("@half@", half).getBytes(StandardCharsets.UTF_8);
            assertThat(Questions.pointers(document)).containsExactly(field.pointer());
        }
    }

    @ParameterizedTest
    @MethodSource("counted")
    void aNumberGoesUpTo2ToThe53Minus1(NamedField field) {
        assertThat(pointersWith(field, "9007199254740991")).isEmpty();
        assertThat(pointersWith(field, "9007199254740992")).containsExactly(field.pointer());
    }

    @ParameterizedTest
    @MethodSource("counted")
    void aNumberMayBeZero(NamedField field) {
        assertThat(pointersWith(field, "0")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("counts")
    void aNumberIsNotNegative(NamedField field) {
        assertThat(pointersWith(field, "-1")).containsExactly(field.pointer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9223372036854775808", "-9223372036854775809", "18446744073709551616", "4294967296000000000000"})
    void aNumberThatNoMachineWordHoldsIsOneFault(String number) {
        counted().forEach(field -> assertThat(pointersWith(field, number)).containsExactly(field.pointer()));
    }

    @ParameterizedTest
    @MethodSource("counted")
    void aNumberOfAThousandDigitsIsOneFault(NamedField field) {
        assertThat(pointersWith(field, "9".repeat(1_000))).containsExactly(field.pointer());
    }

    @ParameterizedTest
    @MethodSource("quotas")
    void aQuotaIsMinus1OrMore(NamedField field) {
        assertThat(pointersWith(field, "-1")).isEmpty();
        assertThat(pointersWith(field, "-2")).containsExactly(field.pointer());
    }

    static Stream<NamedField> quotas() {
        return NamedField.ofKind("quota");
    }
}
