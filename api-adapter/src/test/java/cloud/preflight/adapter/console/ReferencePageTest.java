package cloud.preflight.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of the interface, which loads nothing, and that a browser tells what a page loads. */
class ReferencePageTest {

    @RegisterExtension
    static final Console CONSOLE = new Console();

    private final Browser browser = CONSOLE.browser();

    @Test
    void itLoadsNothing() {
        browser.asked();
        browser.show("/openapi/reference");
        browser.awaitText("h1", "CSBS Preflight");
        browser.await("#validate");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.asked())
                .filteredOn(address -> address.startsWith("http") && !address.endsWith("/favicon.ico"))
                .containsExactly(CONSOLE.url() + "/openapi/reference");
    }

    @Test
    void whatAPageLoadsFromElsewhereIsSeen() {
        browser.driver().get("data:text/html,<img src='http://elsewhere.invalid/x.png'>");
        assertThat(browser.complaints()).isNotEmpty();
        assertThat(browser.asked()).contains("http://elsewhere.invalid/x.png");
    }
}
