package cloud.preflight.adapter.console;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** A restore as a picture. */
class RestorePageTest {

    @RegisterExtension
    static final Console CONSOLE = new Console();

    private final Browser browser = CONSOLE.browser();

    @AfterEach
    void nothingWasComplainedOfOrAskedElsewhere() {
        browser.assertClean();
    }

    private void open(String language) {
        browser.open("/restore?lang=" + language + "#example=TARGET_VOLUME_TOO_SMALL.rejected-each");
        browser.awaitText(".picture .line.denied", "CSBS.6024");
    }

    @ParameterizedTest
    @CsvSource({"en,system disk", "zh,系统盘"})
    void linesAreRedWithTheirCodesAndSystemDisksAreMarked(String language, String system) {
        open(language);
        browser.awaitText(".picture .box.backup .about", system);
        browser.picture("restore-" + language);
        browser.assertAccessible();
    }

    @Test
    void aMappingIsDraggedAndCheckedAtOnce() {
        open("en");
        browser.drag("[id='backup:backup-1'] rect", "[id='volume:volume-2'] rect");
        browser.await("[id='backup:backup-1'][aria-label*='volume-2']");
    }

    @Test
    void theMappingIsChangedFromTheKeyboardAlone() {
        open("en");
        browser.tabTo("[id='backup:backup-1']");
        browser.press(Keys.DELETE);
        browser.awaitText(".violation h3", "BACKUP_NOT_MAPPED");
        browser.press(Keys.ARROW_DOWN);
        browser.await("[id='backup:backup-1'][aria-label*='goes to volume-1']");
        browser.press(Keys.ENTER);
        browser.tabTo("[id='volume:volume-2']");
        browser.press(Keys.ENTER);
        browser.await("[id='backup:backup-1'][aria-label*='goes to volume-2']");
    }

    @Test
    void aMappingThatIsSuggestedIsTaken() {
        browser.open("/restore?lang=en#example=BACKUP_NOT_MAPPED.rejected");
        browser.awaitText(".violation h3", "BACKUP_NOT_MAPPED");
        browser.awaitText(".change", "Use the suggested mapping");
        browser.click(".change");
        browser.awaitText("#verdict .decision", "Yes");
    }

    @Test
    void itIsReachedFromAskWithTheSameQuestion() {
        browser.open("/?lang=en#example=many-restore");
        browser.awaitText("#verdict .decision", "No");
        browser.click(".field a[href='/restore']");
        browser.await(".picture .line.denied");
        browser.picture("restore-many");
    }
}
