package cloud.preflight.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium, as whoever uses the console sees it. What it looked like is kept in {@code target/screenshots}. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NOW_AND_AGAIN = Duration.ofMillis(40);
    private static final Logger LOGGER = Logger.getLogger("org.openqa.selenium");
    private static final int MOST_TABS = 120;

    private final ChromeDriver driver;
    private final String url;

    private Browser(ChromeDriver driver, String url) {
        this.driver = driver;
        this.url = url;
    }

    /** One that shows the pages of the service at this address; the test is skipped where there is no Chromium. */
    static Browser of(String url, Path profile, String language) {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "the console is looked at with Chromium: install the packages chromium and chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1360,1000",
                "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        // Selenium tells of the versions of a protocol that is not used here.
        LOGGER.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options), url);
    }

    /** Opens a page anew, and waits until it is drawn. */
    void open(String path) {
        driver.get("about:blank");
        driver.get(url + path);
        await("html[data-ready]");
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement await(String selector) {
        return waiting().until(there -> there.findElement(By.cssSelector(selector)));
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE, NOW_AND_AGAIN);
    }

    /** Waits for an element that has this text in it. */
    void awaitText(String selector, String text) {
        waiting()
                .withMessage(() -> selector + " has " + textOf(selector) + ", not " + text)
                .until(there -> texts(selector).stream().anyMatch(each -> each.contains(text)));
    }

    private String textOf(String selector) {
        return String.join(" | ", texts(selector));
    }

    List<String> texts(String selector) {
        return ((List<?>) driver.executeScript("""
                        return [...document.querySelectorAll(arguments[0])].map((each) => each.innerText ?? each.textContent)
                        """, selector))
                .stream().map(String::valueOf).toList();
    }

    void click(String selector) {
        await(selector).click();
    }

    /** Goes on with the Tab key alone until this element has the focus. */
    WebElement tabTo(String selector) {
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(
                    driver.executeScript("return document.activeElement.matches(arguments[0])", selector))) {
                return driver.switchTo().activeElement();
            }
        }
        throw new AssertionError(selector + " is not reached by the Tab key");
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void drag(String from, String to) {
        new Actions(driver).dragAndDrop(await(from), await(to)).perform();
    }

    void choose(String selector, String value) {
        new Select(await(selector)).selectByValue(value);
    }

    /** What somebody puts into the field for documents. */
    void paste(String documents) {
        WebElement field = await("#paste");
        driver.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))", field, documents);
        click(".drop .actions button");
    }

    void picture(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nothing was complained of, and nothing was asked of anybody but the service. */
    void assertClean() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                        .map(LogEntry::getMessage))
                .isEmpty();
        assertThat(driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                        .map(LogEntry::getMessage)
                        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                        .map(Browser::requested)
                        .filter(to -> !to.startsWith(url)
                                && !to.startsWith("blob:" + url)
                                && !to.startsWith("data:")
                                && !to.startsWith("chrome:")))
                .isEmpty();
    }

    private static String requested(String message) {
        int request = message.indexOf("\"request\":{");
        int from = message.indexOf("\"url\":\"", request) + "\"url\":\"".length();
        return message.substring(from, message.indexOf('"', from));
    }

    /** axe finds nothing serious on the page as it is. */
    @SuppressWarnings("unchecked")
    void assertAccessible() {
        driver.executeScript(axe());
        List<String> found = (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({ resultTypes: ['violations'] }).then((result) => done(result.violations
                    .filter((each) => ['serious', 'critical'].includes(each.impact))
                    .map((each) => each.id + ': ' + each.nodes.map((node) => node.html + ' ' + node.failureSummary).join('; '))),
                    (failure) => done([String(failure)]));
                """);
        assertThat(found).isEmpty();
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
