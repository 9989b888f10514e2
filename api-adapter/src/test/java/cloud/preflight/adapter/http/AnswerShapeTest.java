package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.Recorded;
import cloud.preflight.catalog.Argument;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import cloud.preflight.testkit.Example;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields of an answer, which the worked examples do not record. */
class AnswerShapeTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    static List<Example> deniedByDefault() {
        return Example.in(Example.WORKED).stream()
                .filter(example -> example.profile().isEmpty())
                .filter(example -> "denied".equals(example.verdict().get("decision")))
                .toList();
    }

    @Test
    void aDeniedAnswerCarriesThePrimaryViolationOnTop() {
        Map<String, Object> answer = ask(Asked.worked("many-restore.json"), "en");
        assertThat(answer.keySet())
                .containsExactly(
                        "operation",
                        "decision",
                        "error_code",
                        "error_msg",
                        "http_status",
                        "violations",
                        "skipped",
                        "not_evaluated",
                        "ruleset");
        Map<String, Object> primary = Recorded.violations(answer).get(0);
        List<String> shared = List.of("error_code", "error_msg", "http_status");
        assertThat(Recorded.only(answer, shared)).isEqualTo(Recorded.only(primary, shared));
    }

    @Test
    void anAnswerThatIsNotDeniedCarriesNoError() {
        for (byte[] question : List.of(Asked.ALLOWED, Asked.UNDETERMINED)) {
            assertThat(ask(question, "en").keySet())
                    .containsExactly("operation", "decision", "violations", "skipped", "not_evaluated", "ruleset");
        }
    }

    @Test
    void theSameRulesAndProfileHaveTheSameName() {
        assertThat(ask(Asked.ALLOWED, "en").get("ruleset"))
                .isEqualTo(ask(Asked.DENIED, "zh").get("ruleset"))
                .asString()
                .isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("deniedByDefault")
    void aViolationIsTheCatalogsRow(Example example) {
        for (Language language : Language.values()) {
            for (Map<String, Object> violation : Recorded.violations(ask(example.question(), language.tag()))) {
                ErrorCode row = ErrorCode.valueOf((String) violation.get("name"));
                assertThat(violation)
                        .containsEntry("error_code", row.code())
                        .containsEntry("http_status", row.httpStatus())
                        .containsEntry("description", row.description(language))
                        .containsEntry("solution", row.solution(language))
                        .containsEntry("remedy", row.remedy().id());
                assertArguments(row, violation);
            }
        }
    }

    private static void assertArguments(ErrorCode row, Map<String, Object> violation) {
        Map<?, ?> arguments = (Map<?, ?>) violation.get("arguments");
        assertThat(List.copyOf(arguments.keySet()))
                .isEqualTo(row.arguments().stream().map(Argument::name).toList());
        List<Object> values = List.copyOf(arguments.values());
        for (int i = 0; i < values.size(); i++) {
            assertThat(values.get(i)).isInstanceOf(type(row.arguments().get(i)));
        }
        assertThat(violation).containsEntry("error_msg", row.message(values));
    }

    private static Class<?> type(Argument argument) {
        return switch (argument.kind()) {
            case STRING -> String.class;
            case INTEGER -> Number.class;
            case LIST -> List.class;
        };
    }

    private static Map<String, Object> ask(byte[] question, String language) {
        return SERVICE.client()
                .post(Client.VALIDATIONS, question, "Accept-Language", language)
                .json();
    }
}
