package cloud.preflight.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium, as whoever uses the console sees it. What it looked like is kept in {@code target/screenshots}. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ANSWERED = Duration.ofSeconds(60);
    private static final Duration LOOKED = Duration.ofMillis(40);
    private static final Duration MOVED = Duration.ofMillis(20);
    private static final int MOST_TABS = 120;
    private static final String TABS = Keys.TAB.toString().repeat(10);
    private static final String AXE = axe();

    private final ChromeDriver driver;
    private final String url;
    private final Path folder;

    private Browser(ChromeDriver driver, String url, Path folder) {
        this.driver = driver;
        this.url = url;
        this.folder = folder;
    }

    /** One that shows the pages of the service at this address; the test is skipped where there is no Chromium. */
    static Browser of(String url, Path folder, String language) {
        assumeTrue(
                Files.isExecutable(Chromium.BROWSER) && Files.isExecutable(Chromium.DRIVER),
                "the console is looked at with Chromium: install the packages chromium and chromium-driver");
        return new Browser(Chromium.in(folder, language, ANSWERED), url, folder);
    }

    /** Opens a page of the console anew, and waits until it is drawn. */
    void open(String path) {
        show(path);
        await("html[data-ready]");
    }

    /** Opens a page anew. An address that differs in its fragment alone would be no other page. */
    void show(String path) {
        String to = url + path;
        if (page(to).equals(page(String.valueOf(driver.getCurrentUrl())))) {
            driver.get("about:blank");
        }
        driver.get(to);
    }

    private static String page(String address) {
        return address.split("#", 2)[0];
    }

    ChromeDriver driver() {
        return driver;
    }

    private WebDriverWait patiently() {
        return new WebDriverWait(driver, PATIENCE, LOOKED);
    }

    WebElement await(String selector) {
        return patiently().until(there -> there.findElement(By.cssSelector(selector)));
    }

    /** Waits for an element that has this text in it. */
    void awaitText(String selector, String text) {
        patiently()
                .withMessage(() -> selector + " has " + textOf(selector) + ", not " + text)
                .until(there -> texts(selector).stream().anyMatch(each -> each.contains(text)));
    }

    /** Waits until there is no such element. */
    void awaitNone(String selector) {
        patiently()
                .withMessage(() -> "there is still " + selector)
                .until(there -> there.findElements(By.cssSelector(selector)).isEmpty());
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

    /** Clicks the first of these that has this text in it. */
    void click(String selector, String text) {
        awaitText(selector, text);
        driver.findElements(By.cssSelector(selector)).stream()
                .filter(each -> each.getText().contains(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    /** Writes into a field in place of what is there, and leaves it. */
    void write(String selector, String text) {
        await(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    /** Goes on with the Tab key alone until this element has the focus, which then keeps it. */
    WebElement tabTo(String selector) {
        driver.executeScript("""
                const [selector] = arguments;
                const hasFocus = () => document.activeElement.matches(selector);
                const keep = (event) => event.key === 'Tab' && hasFocus() && event.preventDefault();
                addEventListener('keydown', keep, true);
                window.tabbed = () => hasFocus() && !removeEventListener('keydown', keep, true);
                """, selector);
        for (int pressed = 0; pressed < MOST_TABS; pressed += TABS.length()) {
            press(TABS);
            if (Boolean.TRUE.equals(driver.executeScript("return tabbed()"))) {
                return driver.switchTo().activeElement();
            }
        }
        throw new AssertionError(selector + " is not reached by the Tab key");
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void drag(String from, String to) {
        new Actions(driver, MOVED).dragAndDrop(await(from), await(to)).perform();
    }

    void choose(String selector, String value) {
        new Select(await(selector)).selectByValue(value);
    }

    /** Asks as somebody who has to do with this project. */
    void connect(String project) {
        click("#connection button");
        write("#project", project);
        click("#connect .primary");
    }

    /** What somebody puts into the field for documents. */
    void paste(String documents) {
        WebElement field = await("#paste");
        driver.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))", field, documents);
        click(".drop .actions button");
    }

    /** Drags files from outside the browser onto an element. */
    void drop(String selector, Path... files) {
        List<?> middle = (List<?>) driver.executeScript("""
                arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
                const { left, top, width, height } = arguments[0].getBoundingClientRect();
                return [Math.round(left + width / 2), Math.round(top + height / 2)];
                """, await(selector));
        List<String> paths = Stream.of(files)
                .map(file -> file.toAbsolutePath().normalize().toString())
                .toList();
        Map<String, Object> data = Map.of("items", List.of(), "files", paths, "dragOperationsMask", 1);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            driver.executeCdpCommand(
                    "Input.dispatchDragEvent",
                    Map.of("type", type, "x", middle.get(0), "y", middle.get(1), "data", data));
        }
    }

    /** What the browser has saved under this name, once it has. */
    String saved(String name) {
        Path file = folder.resolve(name);
        patiently()
                .withMessage(() -> name + " is not saved")
                .until(there -> file.toFile().length() > 0);
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
        assertThat(complaints()).isEmpty();
        assertThat(asked()).allMatch(this::isOurs);
    }

    /** What the browser has complained of since this was asked last. */
    List<String> complaints() {
        return log(LogType.BROWSER)
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses that were asked since this was asked last. */
    List<String> asked() {
        return log(LogType.PERFORMANCE)
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(Browser::address)
                .toList();
    }

    private Stream<LogEntry> log(String type) {
        return driver.manage().logs().get(type).getAll().stream();
    }

    private static String address(String message) {
        int request = message.indexOf("\"request\":{");
        int from = message.indexOf("\"url\":\"", request) + "\"url\":\"".length();
        return message.substring(from, message.indexOf('"', from));
    }

    private boolean isOurs(String address) {
        return Stream.of(url, "blob:" + url, "data:", "chrome:").anyMatch(address::startsWith);
    }

    /** axe finds nothing serious on the page as it is. */
    void assertAccessible() {
        driver.executeScript(AXE);
        List<?> found = (List<?>) driver.executeAsyncScript("""
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
