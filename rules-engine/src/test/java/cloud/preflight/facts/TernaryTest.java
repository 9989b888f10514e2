package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.facts.Facts.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that may be unknown, and documents that may. */
class TernaryTest {

    @ParameterizedTest
    @CsvSource({"YES, NO, YES", "NO, YES, NO", "UNKNOWN, NO, NO", "UNKNOWN, UNKNOWN, UNKNOWN"})
    void anAnswerGivesWayToAnotherOnlyWhereItIsUnknown(Ternary answer, Ternary other, Ternary expected) {
        assertThat(answer.or(other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, true, YES", "true, false, YES", "false, true, NO", "false, false, UNKNOWN"})
    void whatIsNotFoundIsNotThereOnlyAmongAll(boolean found, boolean amongAll, Ternary expected) {
        assertThat(Ternary.found(found, amongAll)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, YES", "false, NO"})
    void aKnownAnswerIsYesOrNo(boolean value, Ternary expected) {
        assertThat(Ternary.of(value)).isEqualTo(expected);
    }

    @Test
    void whatWasFoundExists() {
        Found<String> found = Found.of("this");
        assertThat(found.document()).contains("this");
        assertThat(found.orNull()).isEqualTo("this");
        assertThat(found.exists()).isEqualTo(Ternary.YES);
        assertThat(found).isEqualTo(Found.of("this"));
    }

    @Test
    void ofWhatIsNotThereOrUnknownThereIsNoDocument() {
        assertThat(Found.none().document()).isEmpty();
        assertThat(Found.none().exists()).isEqualTo(Ternary.NO);
        assertThat(Found.unknown().document()).isEmpty();
        assertThat(Found.unknown().exists()).isEqualTo(Ternary.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO", "UNKNOWN"})
    void aDocumentIsThereAndNothingElseIs(Ternary other) {
        assertThatThrownBy(() -> new Found<>("this", other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Found<>(null, Ternary.YES)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNullIsNotFound() {
        assertThatThrownBy(() -> Found.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("document");
    }
}
