package cloud.preflight.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests run under a Turkish machine language, in which I and ı are a pair, and İ and i. */
class AsciiTest {

    @Test
    void theMachinesLanguageIsOneThatFoldsOtherwise() {
        assertThat("i".toUpperCase(Locale.forLanguageTag("tr"))).isEqualTo("İ");
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
    }

    @ParameterizedTest
    @CsvSource({
        "active_i, ACTIVE_I",
        "azAZ, AZAZ",
        "ACTIVE, ACTIVE",
        "actıve, ACTıVE",
        "straße, STRAßE",
        "éi, éI",
        "'`{@[', '`{@['",
        "'', ''",
        "𝐚a, 𝐚A"
    })
    void onlyAToZAreRaised(String text, String expected) {
        assertThat(Ascii.upper(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE_I, active_i",
        "AZaz, azaz",
        "active, active",
        "ACTİVE, actİve",
        "ÉI, Éi",
        "'`{@[', '`{@['",
        "'', ''",
        "\u212AELVIN, \u212Aelvin"
    })
    void onlyAToZAreLowered(String text, String expected) {
        assertThat(Ascii.lower(text)).isEqualTo(expected);
    }

    @Test
    void aTextThatNeedsNoFoldingIsNotCopied() {
        String folded = new StringBuilder("1_naïve").toString();
        assertThat(Ascii.lower(folded)).isSameAs(folded);
        String raised = new StringBuilder("ACTIVE ı").toString();
        assertThat(Ascii.upper(raised)).isSameAs(raised);
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE, true, true",
        "True, tRUE, true",
        "NA, na, true",
        "true, true, true",
        "true, truth, false",
        "true, tru, false",
        "İ, i, false",
        "ı, I, false",
        "K, \u212A, false",
        "'', '', true"
    })
    void textsAreComparedButForTheCaseOfAToZ(String one, String other, boolean equal) {
        assertThat(Ascii.equalsIgnoreCase(one, other)).isEqualTo(equal);
        assertThat(Ascii.equalsIgnoreCase(other, one)).isEqualTo(equal);
    }
}
