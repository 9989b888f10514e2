package cloud.preflight.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Every server of an inventory. */
class FleetPageTest {

    @RegisterExtension
    static final Console CONSOLE = new Console();

    private final Browser browser = CONSOLE.browser();

    @AfterEach
    void nothingWasComplainedOfOrAskedElsewhere() {
        browser.assertClean();
    }

    @ParameterizedTest
    @CsvSource({"en,servers", "zh,台服务器"})
    void everyServerIsAskedAboutAndTheAnswersAreCounted(String language, String servers) {
        browser.open("/fleet?lang=" + language);
        browser.click("#connection button");
        browser.await("#project").clear();
        browser.await("#project").sendKeys("fleet");
        browser.click("#connect .primary");
        browser.click(".head .primary");
        browser.awaitText(".progress", Console.SERVERS + (language.equals("en") ? " of " : " / ") + Console.SERVERS);
        browser.awaitText(".tile.denied .number", String.valueOf(Console.SERVERS * 4 / 15));
        browser.awaitText(".tile.undetermined .number", String.valueOf(Console.SERVERS / 5));
        browser.awaitText(".tile.allowed .number", String.valueOf(Console.SERVERS * 8 / 15));
        browser.awaitText(".chart .bar-name", "CSBS.6010 SHAREABLE_VOLUME_ATTACHED");
        browser.awaitText(".chart .bar-name", "az2");
        browser.awaitText(".chart .bar-name", "volumes/{id}");
        browser.picture("fleet-" + language);
        browser.assertAccessible();
        browser.await("#find").sendKeys("web-1499");
        browser.awaitText(".filters [role=status]", "1 " + servers);
        assertThat(browser.driver().findElements(By.cssSelector(".tbody .tr"))).hasSize(1);
    }
}
