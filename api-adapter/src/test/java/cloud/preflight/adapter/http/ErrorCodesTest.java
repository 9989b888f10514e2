package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.Argument;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /v1/error-codes} and {@code GET /v1/error-codes/{code}}. */
class ErrorCodesTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String CATALOG = "/v1/error-codes";

    @ParameterizedTest
    @EnumSource
    void showsEveryRowInTheLanguageThatIsAskedFor(Language language) {
        Reply reply = SERVICE.client().get(CATALOG, "Accept-Language", language.tag());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.header("Content-Language")).isEqualTo(language.tag());
        assertThat(reply.rows())
                .isEqualTo(Stream.of(ErrorCode.values())
                        .map(row -> expected(row, language))
                        .toList());
    }

    @Test
    void aRowHasItsFieldsInOrder() {
        List<String> fields = new ArrayList<>(List.of(
                "error_code",
                "name",
                "http_status",
                "error_msg",
                "arguments",
                "description",
                "solution",
                "operations",
                "remedy",
                "decided_by"));
        assertThat(row("CSBS.9998")).last().isEqualTo("note");
        assertThat(row("CSBS.3000")).isEqualTo(fields);
    }

    @Test
    void aCodeMayHaveTwoRows() {
        assertThat(SERVICE.client().get(CATALOG + "/CSBS.9009").rows())
                .extracting(row -> row.get("http_status"))
                .containsExactly(403, 400);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeShowsItsRows(ErrorCode row) {
        Reply reply = SERVICE.client().get(CATALOG + "/" + row.code(), "Accept-Language", "zh");
        assertThat(reply.rows())
                .isEqualTo(ErrorCode.withCode(row.code()).stream()
                        .map(same -> expected(same, Language.CHINESE))
                        .toList());
        assertThat(reply.header("Content-Language")).isEqualTo("zh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSBS.1234", "csbs.9009", "CSBS", "Preflight.0404", "TARGET_VOLUME_TOO_SMALL", "%20"})
    void aCodeThatIsNotPublishedIsNotFound(String code) {
        Reply reply = SERVICE.client().get(CATALOG + "/" + code);
        assertError(reply, 404, "Preflight.0404");
        assertThat(reply.text()).contains("'" + code.replace("%20", " ") + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {CATALOG, CATALOG + "/CSBS.9009", CATALOG + "?operation=restore"})
    void whatAClientHasAlreadyIsNotSentAgain(String path) {
        Reply first = SERVICE.client().get(path);
        for (String known : List.of("W/%s", "%s", "\"other\", W/%s", "*")) {
            String tag = first.header("ETag").substring("W/".length());
            Reply second = SERVICE.client().get(path, "If-None-Match", known.formatted(tag));
            assertThat(second.status()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(second.header("Vary")).isEqualTo(first.header("Vary"));
            assertThat(second.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        }
    }

    @Test
    void anotherLanguageIsAnotherBodyForCaches() {
        Reply english = SERVICE.client().get(CATALOG, "Accept-Language", "en");
        Reply chinese = SERVICE.client().get(CATALOG, "Accept-Language", "zh", "If-None-Match", english.header("ETag"));
        assertThat(chinese.status()).isEqualTo(200);
        assertThat(chinese.header("ETag")).isNotEqualTo(english.header("ETag"));
        assertThat(english.header("Vary")).contains("Accept-Language");
    }

    @Test
    void whatIsCompressedIsNotTheSameForCachesNorAnotherThing() {
        Reply plain = SERVICE.client().get(CATALOG);
        Reply compressed = SERVICE.client().get(CATALOG, "Accept-Encoding", "gzip");
        assertThat(compressed.body()).isNotEqualTo(plain.body());
        // A weak tag never says that the bytes are the same.
        assertThat(compressed.header("ETag")).startsWith("W/\"").isEqualTo(plain.header("ETag"));
        assertThat(SERVICE.client()
                        .get(CATALOG, "Accept-Encoding", "gzip", "If-None-Match", compressed.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void headTellsWhatGetWould() {
        Reply get = SERVICE.client().get(CATALOG);
        Reply head = SERVICE.client().send("HEAD", CATALOG, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : List.of("Content-Type", "Content-Length", "ETag", "Vary", "Content-Language")) {
            assertThat(head.header(header)).as(header).isNotEmpty().isEqualTo(get.header(header));
        }
        assertThat(head.header("Connection")).isEmpty();
    }

    private static List<String> row(String code) {
        return List.copyOf(
                SERVICE.client().get(CATALOG + "/" + code).rows().get(0).keySet());
    }

    private static Map<String, Object> expected(ErrorCode row, Language language) {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("error_code", row.code());
        expected.put("name", row.name());
        expected.put("http_status", row.httpStatus());
        expected.put("error_msg", row.template());
        expected.put("arguments", row.arguments().stream().map(Argument::name).toList());
        expected.put("description", row.description(language));
        expected.put("solution", row.solution(language));
        expected.put("operations", row.operations().stream().map(Operation::id).toList());
        expected.put("remedy", row.remedy().id());
        expected.put("decided_by", row.stage().decidedBy());
        row.note().ifPresent(note -> expected.put("note", note));
        return expected;
    }
}
