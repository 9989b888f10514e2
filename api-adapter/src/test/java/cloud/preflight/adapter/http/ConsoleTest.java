package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console serves, as it is without a browser. */
class ConsoleTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final Path ASSETS = Path.of("target/classes/cloud/preflight/adapter/console/assets");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
    private static final int MOST_BYTES = 250_000;

    private final Client client = SERVICE.client();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/restore", "/policy", "/fleet", "/catalog", "/catalog/TARGET_VOLUME_TOO_SMALL"})
    void aPageLoadsNothingFromElsewhereAndIsAskedForAgain(String path) {
        Reply page = client.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self';");
        assertThat(page.text()).doesNotContain("http://", "https://", "style=\"", "onclick");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(client.get(path, "If-None-Match", page.header("ETag")).status())
                .isEqualTo(304);
        Reply head = client.send("HEAD", path, BodyPublishers.noBody());
        assertThat(head.header("Content-Length")).isEqualTo(page.header("Content-Length"));
    }

    @Test
    void everythingThatAPageLinksToIsThere() {
        Stream<String> rows = Arrays.stream(ErrorCode.values()).map(row -> "/catalog/" + row.name());
        List<String> links = Stream.concat(Stream.of("/", "/catalog"), rows)
                .flatMap(path -> LINK.matcher(client.get(path).text()).results())
                .map(link -> link.group(1))
                .distinct()
                .toList();
        assertThat(LINK.matcher(client.get("/catalog").text()).results().map(link -> link.group(1)))
                .containsAll(Arrays.stream(ErrorCode.values())
                        .map(row -> "/catalog/" + row.name())
                        .toList());
        List<?> examples = (List<?>) client.get("/console/examples").json().get("examples");
        assertThat(links).hasSizeGreaterThan(600).allSatisfy(link -> {
            if (link.startsWith("/#example=")) {
                assertThat(examples.contains(link.substring("/#example=".length())))
                        .as(link)
                        .isTrue();
            } else {
                assertThat(client.get(link).status()).as(link).isEqualTo(200);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void aRowHasAPageInBothLanguages(ErrorCode row) {
        Reply english = client.get("/catalog/" + row.name());
        assertThat(english.text()).contains("<html lang=\"en\">", row.code(), "When it is raised");
        Reply chinese = client.get("/catalog/" + row.name(), "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.1");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh");
        assertThat(chinese.text()).contains("<html lang=\"zh\">", row.code(), escaped(row.solution(Language.CHINESE)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Test
    void theCatalogIsSearchedWithoutAScriptToo() {
        String found = client.get("/catalog?q=shareable&lang=zh").text();
        assertThat(found).contains("value=\"shareable\"").contains("TARGET_VOLUME_SHAREABLE");
        assertThat(found.split(" hidden>", -1)).hasSizeBetween(40, 52);
        assertThat(client.get("/catalog?q=%22%3E%3Cscript%3E").text()).doesNotContain("><script>\"");
    }

    @Test
    void whatIsChosenHoldsForTheNextPages() {
        Reply chosen = client.get("/?lang=zh&theme=dark", "Accept-Language", "en");
        assertThat(chosen.text()).contains("<html lang=\"zh\" data-theme=\"dark\">");
        Reply next = client.get("/fleet", "Cookie", "preflight-lang=zh; preflight-theme=dark", "Accept-Language", "en");
        assertThat(next.text()).contains("<html lang=\"zh\" data-theme=\"dark\">");
        assertThat(client.get("/", "Cookie", "preflight-lang=<x>; preflight-theme=\"")
                        .text())
                .contains("<html lang=\"en\">");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/?lang=fr,lang is 'fr'",
                "/catalog?theme=pink,theme is 'pink'",
                "/fleet?x=1,'x' is no query parameter"
            })
    void whatCantBeChosenIsRefused(String path, String problem) {
        Reply refused = client.get(path);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("CSBS.9001", problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalog/NOTHING",
                "/console/nothing.js",
                "/console/..%2Fwords_en.properties",
                "/console/examples/nothing",
                "/restore/",
                "/%72estore",
                "/nothing"
            })
    void whatIsNotThereIsSaidInTheShapeOfEveryError(String path) {
        Reply missing = client.get(path);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json()).containsEntry("error_code", "Preflight.0404");
    }

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource({
        "/nothing,404,There is no such page,没有这个页面",
        "/catalog/NOTHING,404,There is no such page,没有这个页面",
        "/fleet?x=1,400,This address can’t be read,无法读取这个地址",
        "/?lang=fr,400,This address can’t be read,无法读取这个地址"
    })
    void whoeverLooksAtWhatIsNotThereFindsBack(String path, int status, String english, String chinese) {
        Reply page = client.get(path, "Accept", BROWSER, "Accept-Language", "en");
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self';");
        assertThat(page.header("Vary")).isEqualTo("Accept, Accept-Language, Cookie, Accept-Encoding");
        assertThat(page.text()).contains("<html lang=\"en\">", "<h1>" + english, "action=\"/catalog\"", "href=\"/\"");
        assertThat(client.get(path, "Accept", BROWSER, "Accept-Language", "zh").text())
                .contains("<html lang=\"zh\">", "<h1>" + chinese);
        Reply head = client.send("HEAD", path, BodyPublishers.noBody(), "Accept", BROWSER);
        assertThat(head.status()).isEqualTo(status);
        assertThat(head.header("Content-Type")).isEqualTo(page.header("Content-Type"));
        assertThat(Integer.parseInt(head.header("Content-Length"))).isGreaterThan(1_000);
    }

    @Test
    void whatIsNotThereCanBeSearchedForAndIsNoScript() {
        assertThat(client.get("/catalog/CSBS.6024", "Accept", BROWSER).text()).contains("value=\"CSBS.6024\"");
        assertThat(client.get("/%22%3E%3Cscript%3E?lang=zh", "Accept", BROWSER).text())
                .contains("<html lang=\"zh\">")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nothing | */*",
                "/nothing | application/json, text/html;q=0.9",
                "/nothing | text/html;q=0, */*",
                "/console/nothing.js | " + BROWSER,
                "/openapi/nothing | " + BROWSER,
                "/v1/nothing | " + BROWSER,
                "/v1/error-codes/CSBS.1 | " + BROWSER,
                "/v1/p/inventory/servers/nothing | " + BROWSER
            })
    void aProgramAndTheInterfaceKeepTheShapeOfEveryError(String path, String accept) {
        Reply missing = client.get(path, "Accept", accept);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).isEqualTo("application/json");
        assertThat(missing.json()).containsEntry("error_code", "Preflight.0404");
    }

    @Test
    void everythingThatIsLoadedTakesLessThanAQuarterOfAMegabyte() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (Stream<Path> assets = Files.list(ASSETS)) {
            for (Path asset : assets.toList()) {
                Reply reply = client.get("/console/" + asset.getFileName());
                assertThat(reply.status()).as(asset.toString()).isEqualTo(200);
                try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                    gzip.write(reply.body());
                }
            }
        }
        assertThat(compressed.size()).isBetween(20_000, MOST_BYTES);
    }

    @Test
    void theStyleIsAskedForOnceAndAnotherVersionOfItAgain() {
        String style = LINK.matcher(client.get("/").text())
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.contains("style.css?v="))
                .findFirst()
                .orElseThrow();
        assertThat(client.get(style).header("Cache-Control")).isEqualTo("max-age=31536000, immutable");
        assertThat(client.get(style + "0").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(words("words-zh.js")).isEqualTo(words("words-en.js")).hasSizeGreaterThan(150);
        assertThat(keys("words_zh.properties")).isEqualTo(keys("words_en.properties"));
    }

    private static List<String> words(String file) throws IOException {
        return Pattern.compile("(?m)^ {2}'?([\\w.]+)'?:")
                .matcher(Files.readString(ASSETS.resolve(file)))
                .results()
                .map(key -> key.group(1))
                .toList();
    }

    private static List<String> keys(String file) throws IOException {
        return Files.readAllLines(ASSETS.resolveSibling(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("=")[0])
                .toList();
    }

    private Reply runs(String query, String pattern) {
        return client.send(
                "POST", "/console/runs" + query, BodyPublishers.ofString(pattern), "Content-Type", "text/calendar");
    }

    @Test
    void runsOfAPatternAreListed() {
        assertThat(runs("?from=2026-11-27&days=4", "BEGIN:VEVENT\nRRULE:FREQ=WEEKLY;BYDAY=FR,MO;BYHOUR=2\nEND:VEVENT")
                        .json())
                .isEqualTo(Map.of("runs", List.of("2026-11-27T02:00:00Z", "2026-11-30T02:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?from=2026-11-27",
                "?from=today&days=1",
                "?from=2026-11-27&days=101",
                "?from=2026-11-27&days=0"
            })
    void aTimeThatCantBeReadIsRefused(String query) {
        Reply refused = runs(query, "BEGIN:VEVENT\nRRULE:FREQ=DAILY\nEND:VEVENT");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("from must be a day");
    }

    @Test
    void aPatternThatNoPolicyCouldHaveIsRefused() {
        Reply refused = runs("?from=2026-11-27&days=1", "RRULE:FREQ=DAILY");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("CSBS.9001", "is a rule alone");
    }
}
