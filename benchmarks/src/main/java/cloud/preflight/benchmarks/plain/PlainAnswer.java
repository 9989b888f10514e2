package cloud.preflight.benchmarks.plain;

import cloud.preflight.catalog.Language;
import cloud.preflight.facts.FactPath;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as it is made JSON of: the same fields in the same order as ours. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "operation",
    "decision",
    "error_code",
    "error_msg",
    "http_status",
    "violations",
    "skipped",
    "not_evaluated",
    "ruleset"
})
public record PlainAnswer(
        String operation,
        String decision,
        @JsonProperty("error_code") @Nullable String errorCode,
        @JsonProperty("error_msg") @Nullable String errorMessage,
        @JsonProperty("http_status") @Nullable Integer httpStatus,
        List<Violated> violations,
        List<Object> skipped,
        @JsonProperty("not_evaluated") List<Unknown> notEvaluated,
        String ruleset) {

    /** A row that the operation would meet. Micronaut would leave out what is empty. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({
        "error_code",
        "name",
        "http_status",
        "error_msg",
        "arguments",
        "description",
        "solution",
        "remedy"
    })
    public record Violated(
            @JsonProperty("error_code") String errorCode,
            String name,
            @JsonProperty("http_status") int httpStatus,
            @JsonProperty("error_msg") String errorMessage,
            Map<String, Object> arguments,
            String description,
            String solution,
            String remedy) {

        private static Violated of(Violation violation) {
            return new Violated(
                    violation.row().code(),
                    violation.row().name(),
                    violation.row().httpStatus(),
                    violation.message(),
                    violation.arguments(),
                    violation.row().description(Language.ENGLISH),
                    violation.row().solution(Language.ENGLISH),
                    violation.row().remedy().id());
        }
    }

    /** A row that could not be decided. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({"error_code", "missing"})
    public record Unknown(@JsonProperty("error_code") String errorCode, List<String> missing) {

        private static Unknown of(NotEvaluated entry) {
            return new Unknown(
                    entry.row().code(),
                    entry.missing().stream().map(FactPath::toString).toList());
        }
    }

    static PlainAnswer of(Verdict verdict, String ruleset) {
        Violation primary = verdict.primary().orElse(null);
        return new PlainAnswer(
                verdict.operation().id(),
                verdict.decision().id(),
                primary == null ? null : primary.row().code(),
                primary == null ? null : primary.message(),
                primary == null ? null : primary.row().httpStatus(),
                verdict.violations().stream().map(Violated::of).toList(),
                List.of(),
                verdict.notEvaluated().stream().map(Unknown::of).toList(),
                ruleset);
    }
}
