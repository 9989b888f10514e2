package cloud.preflight.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.answers.Rows;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalog in a browser, and what holds on every page. */
class CatalogPageTest {

    @RegisterExtension
    static final Console CONSOLE = new Console();

    private final Browser browser = CONSOLE.browser();

    @AfterEach
    void nothingWasComplainedOfOrAskedElsewhere() {
        browser.assertClean();
    }

    @ParameterizedTest
    @CsvSource({"en,shareable", "zh,共享"})
    void rowsAreFoundWhileOneTypesInEitherLanguage(String language, String word) {
        browser.open("/catalog?lang=" + language);
        browser.awaitText("#found", "52");
        browser.picture("catalog-" + language);
        browser.assertAccessible();
        for (String searched : List.of(word, "no such word", language.equals("en") ? "共享" : "shareable")) {
            browser.write("#q", searched);
            browser.awaitText(
                    "#found", String.valueOf(Rows.matching(List.of(searched)).size()));
        }
        browser.awaitText("#rows li:not([hidden])", "TARGET_VOLUME_SHAREABLE");
        browser.click("#rows li:not([hidden]) a");
        browser.awaitText("h1", "CSBS.");
        browser.picture("row-" + language);
        browser.assertAccessible();
        browser.click(".examples a");
        browser.await("#verdict .decision");
    }

    @Test
    void aPageThatIsNotThereLeadsBack() {
        browser.open("/catalog/CSBS.6021?lang=en");
        browser.awaitText("h1", "There is no such page");
        browser.awaitText(".message", "There is nothing at /catalog/CSBS.6021");
        browser.picture("missing-en");
        browser.assertAccessible();
        browser.click("#language");
        browser.awaitText("h1", "没有这个页面");
        browser.picture("missing-zh");
        browser.click(".search button");
        browser.awaitText("#rows li:not([hidden])", "TARGET_VOLUME_SHAREABLE");
        assertThat(browser.complaints()).isNotEmpty().allMatch(told -> told.contains("status of 404"));
    }

    @Test
    void theLanguageChangesWithoutLosingWhatIsAsked() {
        browser.open("/?lang=en#example=TARGET_VOLUME_TOO_SMALL.rejected");
        browser.awaitText("#verdict .decision", "No");
        browser.click("#language");
        browser.awaitText("#verdict .decision", "不行");
        browser.awaitText(".violation p", "云服务器");
        browser.click("#language");
        browser.awaitText("#verdict .decision", "No");
    }

    @Test
    void darkIsAsReadable() {
        browser.open("/?lang=en&theme=dark#example=many-restore");
        browser.awaitText("#verdict .decision", "No");
        browser.picture("ask-dark");
        browser.assertAccessible();
        browser.click("#theme");
        browser.await("html[data-theme=light]");
    }
}
