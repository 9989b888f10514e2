package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.Recorded;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedLanguageTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh                            | zh",
                "ZH                            | zh",
                "zh-CN                         | zh",
                "zh-Hant-TW                    | zh",
                "zh-CN,zh;q=0.9,en;q=0.8       | zh",
                "en                            | en",
                "en-GB,zh;q=0.9                | en",
                "en;q=0.5,zh;q=0.9             | zh",
                "en;q=0.9,zh;q=0.5             | en",
                "en ; q=0.1 , zh ; q=0.2       | zh",
                "zh;q=0.1,en;q=0.5,zh-CN;q=0.9 | zh",
                "zh,en                         | zh",
                "en,zh                         | en",
                "zh;q=0.7,en;q=0.7             | zh",
                "zh;q=0                        | en",
                "zh;q=0.000                    | en",
                "zh;q=0,en;q=0.1               | en",
                "en;q=0,zh;q=0.001             | zh",
                "*                             | en",
                "de,*;q=0.5                    | en",
                "de,zh;q=0.1                   | zh",
                "de                            | en",
                "zhx                           | en",
                "english                       | en",
                ",zh,                          | zh",
                "??;;q=,zh;q=0.2               | zh",
                "zh;q=much                     | en",
                "zh;q=2                        | en",
                "garbage;;;                    | en",
                "'                            '| en",
            })
    void isThatOfTheHigherWeight(String header, String language) {
        assertThat(AcceptedLanguage.of(List.of(header)).tag()).isEqualTo(language);
    }

    @Test
    void isEnglishWithoutAHeader() {
        assertThat(AcceptedLanguage.of(List.of())).isEqualTo(Language.ENGLISH);
    }

    @Test
    void isReadFromSeveralHeadersAsFromOne() {
        assertThat(AcceptedLanguage.of(List.of("de, en;q=0.5", "zh;q=0.8"))).isEqualTo(Language.CHINESE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"zh-CN|zh", "en;q=0.5,zh;q=0.9|zh", "de|en", "garbage;;;|en"})
    void choosesDescriptionAndSolutionAndIsNamed(String header, String tag) {
        Reply reply = SERVICE.client().post(Client.VALIDATIONS, Asked.DENIED, "Accept-Language", header);
        Language language = tag.equals("zh") ? Language.CHINESE : Language.ENGLISH;
        ErrorCode row = ErrorCode.TARGET_VOLUME_TOO_SMALL;
        assertThat(reply.header("Content-Language")).isEqualTo(tag);
        assertThat(Recorded.violations(reply.json()).get(0))
                .containsEntry("description", row.description(language))
                .containsEntry("solution", row.solution(language));
    }

    @Test
    void neverTranslatesTheMessage() {
        Map<String, Object> chinese = SERVICE.client()
                .post(Client.VALIDATIONS, Asked.DENIED, "Accept-Language", "zh")
                .json();
        Map<String, Object> english = SERVICE.client()
                .post(Client.VALIDATIONS, Asked.DENIED, "Accept-Language", "en")
                .json();
        assertThat(chinese.get("error_msg")).isEqualTo(english.get("error_msg"));
        assertThat(Recorded.of(chinese)).isEqualTo(Recorded.of(english));
        assertThat(Recorded.violations(chinese).get(0).get("description"))
                .isNotEqualTo(Recorded.violations(english).get(0).get("description"));
    }

    @Test
    void ofTwoHeadersOnTheWireIsThatOfTheHigherWeight() {
        try (Wire wire = SERVICE.wire()) {
            wire.head("GET /v1/error-codes/CSBS.9001", "Accept-Language: en;q=0.3", "Accept-Language: zh;q=0.4");
            assertThat(wire.answer().header("Content-Language")).isEqualTo("zh");
        }
    }
}
