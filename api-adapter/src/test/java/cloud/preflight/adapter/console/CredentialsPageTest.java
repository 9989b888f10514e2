package cloud.preflight.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.http.Services;
import cloud.preflight.inventory.Inventories;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A service that asks for a token. */
class CredentialsPageTest {

    @RegisterExtension
    static final Console CONSOLE = new Console();

    private final Browser browser = CONSOLE.browser();

    @Test
    void theTokenIsAskedForAndHeldInMemoryAlone(@TempDir Path folder) throws Exception {
        TokenFile file = new TokenFile(folder.resolve("tokens"));
        String token = file.add("mine");
        try (Credentials credentials = Credentials.tokens(file);
                Service closed = Services.start(Preflight.create(), Inventories.none(), credentials)) {
            browser.driver().get(closed.url() + "/?lang=en");
            browser.await("html[data-ready]");
            browser.paste(
                    "{\"operation\": \"delete_task\", \"request\": {\"task_id\": \"t\"}, \"facts\": {\"operation_logs\": []}}");
            browser.awaitText(".refusal h3", "A token of this project is wanted");
            browser.click(".refusal .primary");
            browser.write("#project", "mine");
            browser.await("#token").sendKeys(token);
            browser.assertAccessible();
            browser.click("#connect .primary");
            browser.awaitText("#verdict .decision", "No");
            assertThat(
                            String.valueOf(
                                    browser.driver()
                                            .executeScript(
                                                    "return JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href])")))
                    .doesNotContain(token);
            browser.driver().navigate().refresh();
            browser.await("#connection .dot.undetermined");
        } finally {
            // The browser itself tells of the status that the first question was answered with, and of another service.
            browser.complaints();
            browser.asked();
        }
    }
}
