package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertBadRequest;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters of {@code GET /v1/error-codes}. */
class ErrorCodeFiltersTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @ParameterizedTest
    @EnumSource
    void anOperationLeavesTheRowsThatItMayMeet(Operation operation) {
        assertThat(names("operation=" + operation.id())).isEqualTo(those(row -> row.concerns(operation)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 500, 418})
    void aStatusLeavesTheRowsThatHaveIt(int status) {
        assertThat(names("http_status=" + status)).isEqualTo(those(row -> row.httpStatus() == status));
    }

    @ParameterizedTest
    @CsvSource({
        "CSBS.9009, USER_UNVERIFIED",
        "csbs.6024, TARGET_VOLUME_TOO_SMALL",
        "target_volume_too_small, TARGET_VOLUME_TOO_SMALL",
        "partial restore, BACKUP_NOT_MAPPED",
        "restore PARTIAL, BACKUP_NOT_MAPPED",
        "dss, DEDICATED_STORAGE_VOLUME_ATTACHED",
        "registered image, BACKUP_REGISTERED_AS_IMAGE",
        "grammar, TARGET_VOLUME_TOO_SMALL"
    })
    void wordsAreLookedForInEveryText(String words, String name) {
        assertThat(names("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                .contains(name);
    }

    @ParameterizedTest
    @EnumSource
    void aPublishedChineseTextFindsItsRowWhateverTheLanguageOfTheAnswer(ErrorCode row) {
        String chinese = row.description(cloud.preflight.catalog.Language.CHINESE);
        assertThat(names("q=" + URLEncoder.encode(chinese, StandardCharsets.UTF_8)))
                .contains(row.name());
    }

    @ParameterizedTest
    @EnumSource
    void anEnglishTextFindsItsRow(ErrorCode row) {
        String english = row.solution(cloud.preflight.catalog.Language.ENGLISH);
        assertThat(names("q=" + URLEncoder.encode(english, StandardCharsets.UTF_8)))
                .contains(row.name());
    }

    @Test
    void wordsThatNoRowHasFindNothing() {
        assertThat(names("q=xylophone")).isEmpty();
    }

    @Test
    void noWordsFindEveryRow() {
        assertThat(names("q=")).hasSize(52);
    }

    @Test
    void filtersGoTogether() {
        assertThat(names("operation=restore&http_status=500&q=volume"))
                .isEqualTo(List.of("DATA_BACKUP_TO_SYSTEM_DISK"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operation=backup",
                "operation=",
                "operation=PROTECT",
                "operation=protect&operation=restore",
                "http_status=ok",
                "http_status=",
                "http_status=40",
                "http_status=4000",
                "http_status=-400",
                "http_status=999"
            })
    void aFilterThatMakesNoSenseIsABadRequest(String query) {
        Reply reply = SERVICE.client().get("/v1/error-codes?" + query);
        assertBadRequest(reply);
        assertThat(reply.text()).contains(query.substring(0, query.indexOf('=')) + " is '");
    }

    private static List<String> names(String query) {
        return SERVICE.client().get("/v1/error-codes?" + query).rows().stream()
                .map(row -> (String) row.get("name"))
                .toList();
    }

    private static List<String> those(Predicate<ErrorCode> wanted) {
        return Stream.of(ErrorCode.values()).filter(wanted).map(ErrorCode::name).toList();
    }
}
