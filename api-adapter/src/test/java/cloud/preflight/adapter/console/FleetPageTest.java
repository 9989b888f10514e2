package cloud.preflight.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
    @CsvSource({"en,fleet,servers", "zh,few,台服务器"})
    void everyServerIsAskedAboutAndTheAnswersAreCounted(String language, String project, String servers) {
        int count = project.equals("few") ? Console.FEW : Console.SERVERS;
        browser.open("/fleet?lang=" + language);
        browser.connect(project);
        browser.click(".head .primary");
        browser.awaitText(".progress", count + (language.equals("en") ? " of " : " / ") + count);
        browser.awaitText(".tile.denied .number", String.valueOf(count * 4 / 15));
        browser.awaitText(".tile.undetermined .number", String.valueOf(count / 5));
        browser.awaitText(".tile.allowed .number", String.valueOf(count * 8 / 15));
        browser.awaitText(".chart .bar-name", "CSBS.6010 SHAREABLE_VOLUME_ATTACHED");
        browser.awaitText(".chart .bar-name", "az2");
        browser.awaitText(".chart .bar-name", "volumes/{id}");
        browser.picture("fleet-" + language);
        browser.assertAccessible();
        browser.await("#find").sendKeys("web-" + (count - 1));
        browser.awaitText(".filters [role=status]", "1 " + servers);
        assertThat(browser.driver().findElements(By.cssSelector(".tbody .tr"))).hasSize(1);
    }

    @Test
    void whatPastedServersLackIsSaidWithAClick() {
        browser.open("/fleet?lang=en");
        browser.paste("""
                {"servers": [{"id": "s", "status": "ACTIVE", "os-extended-volumes:volumes_attached": [{"id": "v"}]}],
                 "volumes": [{"id": "v", "size": 10, "multiattach": false}]}
                """);
        browser.click(".head .primary");
        browser.awaitText(".tile.undetermined .number", "1");
        browser.picture("fleet-documents");
        browser.click(".card button", "There are no operation_logs");
        browser.click(".card button", "There are no quotas");
        browser.click(".card button", "The account is verified");
        browser.awaitText(".tile.allowed .number", "1");
    }

    @Test
    void whatIsLeftIsSavedAndNoNameIsTakenForAFormula() {
        browser.open("/fleet?lang=en");
        browser.connect("few");
        browser.click(".head .primary");
        browser.awaitText(".progress", Console.FEW + " of " + Console.FEW);
        browser.click(".tile.denied");
        browser.awaitText(".filters [role=status]", "4 servers");
        browser.click(".filters button:last-child");
        String said = "\"%s\",\"%s\",\"az1\",\"ACTIVE\",\"denied\",\"CSBS.6010\",\"SHAREABLE_VOLUME_ATTACHED\","
                + "\"Volume (%s) attached to server (%s) is shareable volume.\",\"\"";
        assertThat(browser.saved("fleet.csv").split("\r\n", -1))
                .containsExactly(
                        "\uFEFF\"id\",\"name\",\"availability_zone\",\"status\",\"decision\",\"error_code\",\"name_of_row\",\"error_msg\",\"missing\"",
                        said.formatted("server-12", "web-12", "volume-12", "server-12"),
                        said.formatted("server-3", "'=1+1", "volume-3", "server-3"),
                        said.formatted("server-6", "a \"\"b\"\", c", "volume-6", "server-6"),
                        said.formatted("server-9", "网站", "volume-9", "server-9"));
    }
}
