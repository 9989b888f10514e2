package cloud.preflight.adapter.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cloud.preflight.adapter.http.RunningService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A real browser shows the page with its style, and loads nothing for it from anywhere. */
class ReferencePageBrowserTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** The browser's own errands lead nowhere. */
    private static final String LOOPBACK_ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

    private static final String NOBODY = "not an origin";

    @TempDir
    private Path folder;

    @Test
    void itLoadsNothing() throws Exception {
        String page = SERVICE.url() + "/openapi/reference";
        assertThat(browse(page)).contains("CSBS Preflight", "id=\"validate\"");
        assertThat(loadedBy(SERVICE.url())).isEmpty();
        assertThat(Files.readString(errors())).doesNotContain("CONSOLE");
    }

    @Test
    void whatAPageLoadsIsSeen() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        other.createContext("/", exchange -> {
            byte[] page = "<img src='http://elsewhere.invalid/x.png'>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        String url = "http://127.0.0.1:" + other.getAddress().getPort();
        try {
            browse(url);
        } finally {
            other.stop(0);
        }
        assertThat(loadedBy(url)).contains("http://elsewhere.invalid/x.png");
    }

    private Path log() {
        return folder.resolve("requests.json");
    }

    private Path errors() {
        return folder.resolve("errors");
    }

    /** What the page has become in the browser. */
    private String browse(String url) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BROWSER), "install chromium");
        List<String> command = new ArrayList<>(List.of(BROWSER.toString()));
        command.addAll(QUIET);
        command.addAll(List.of(
                LOOPBACK_ALONE,
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--log-net-log=" + log(),
                "--dump-dom",
                url));
        Process browser =
                new ProcessBuilder(command).redirectError(errors().toFile()).start();
        String shown = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(browser.waitFor()).isZero();
        return shown;
    }

    /** Every address that a page from there asked, its own icon aside, as the browser's log of the network says. */
    private List<String> loadedBy(String url) throws IOException {
        JsonNode events = new ObjectMapper().readTree(log().toFile()).get("events");
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.at("/params/initiator").asText(NOBODY).equals(url))
                .map(event -> event.at("/params/url").asText())
                .filter(asked -> !asked.equals(url + "/favicon.ico"))
                .distinct()
                .toList();
    }
}
