package cloud.preflight.adapter.console;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a policy runs, and what it would take. */
class PolicyPageTest {

    @RegisterExtension
    static final Console CONSOLE = new Console();

    private final Browser browser = CONSOLE.browser();

    @AfterEach
    void nothingWasComplainedOfOrAskedElsewhere() {
        browser.assertClean();
    }

    @ParameterizedTest
    @CsvSource({"en,would be skipped", "zh,会跳过"})
    void runsStandOnACalendarInAZoneAndWhatIsSkippedIsSaid(String language, String skipped) {
        browser.open("/policy?lang=" + language + "#example=three-skipped-execute_policy");
        browser.awaitText(".servers li", skipped);
        browser.choose("#zone", "UTC");
        browser.awaitText(".calendar .run", "02:30");
        browser.choose("#zone", "Asia/Shanghai");
        browser.awaitText(".calendar .run", "10:30");
        browser.click(".calendar button:last-of-type");
        browser.awaitText(".calendar .run", "10:30");
        browser.picture("policy-" + language);
        browser.assertAccessible();
    }
}
