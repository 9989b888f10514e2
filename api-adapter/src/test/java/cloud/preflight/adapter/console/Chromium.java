package cloud.preflight.adapter.console;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.CommandPayload;
import org.openqa.selenium.remote.Response;
import org.openqa.selenium.remote.http.ClientConfig;

/**
 * Chromium with its driver. A command that is not answered in time fails, and so does every later one, at once: a browser that
 * hangs costs its time once and not once a test. Nothing of it is left when it is closed.
 */
final class Chromium extends ChromeDriver {

    static final Path BROWSER = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Duration ENDED = Duration.ofSeconds(5);
    private static final Logger LOGGER = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriverService service;
    private final List<ProcessHandle> started;
    /** Set by a command of the constructor too, so that nothing is assigned here. */
    private boolean lost;

    private Chromium(
            ChromeDriverService service, List<ProcessHandle> started, ChromeOptions options, Duration patience) {
        super(service, options, ClientConfig.defaultConfig().readTimeout(patience));
        this.service = service;
        this.started = started;
    }

    /** One that keeps what it knows and what it saves in this folder, and has so much time for each command. */
    static Chromium in(Path folder, String language, Duration patience) {
        // Selenium tells of the versions of a protocol that is not used here.
        LOGGER.setLevel(Level.SEVERE);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        List<ProcessHandle> started = new ArrayList<>();
        try {
            service.start();
            ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child))
                    .forEach(started::add);
            return new Chromium(service, started, options(folder, language, patience), patience);
        } catch (Exception failure) {
            end(tree(started));
            throw new IllegalStateException("Chromium does not start", failure);
        }
    }

    private static ChromeOptions options(Path folder, String language, Duration patience) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // Its own errands lead nowhere.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--window-size=1360,1000",
                "--user-data-dir=" + folder.resolve("profile"));
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "intl.accept_languages",
                        language,
                        "download.default_directory",
                        folder.toAbsolutePath().toString(),
                        "download.prompt_for_download",
                        false));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enablePage", false));
        options.setPageLoadTimeout(patience.dividedBy(2));
        options.setScriptTimeout(patience.dividedBy(2));
        return options;
    }

    @Override
    protected Response execute(CommandPayload command) {
        if (lost) {
            throw new WebDriverException(
                    "Chromium has not answered before, so it is not asked for " + command.getName());
        }
        try {
            return super.execute(command);
        } catch (TimeoutException late) {
            lost = true;
            throw late;
        }
    }

    @Override
    public void quit() {
        List<ProcessHandle> all = tree(started);
        try {
            if (!lost) {
                super.quit();
            }
        } finally {
            end(all);
            service.stop();
        }
    }

    /** The browser's own processes are found by their parents, as long as those live. */
    private static List<ProcessHandle> tree(List<ProcessHandle> roots) {
        return roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .toList();
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit()
                .completeOnTimeout(process, ENDED.toMillis(), TimeUnit.MILLISECONDS)
                .join());
    }
}
