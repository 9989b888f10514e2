package cloud.preflight.adapter.http;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.answer.ErrorAnswer;
import cloud.preflight.adapter.answer.VerdictJson;
import cloud.preflight.catalog.Language;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.verdict.Verdict;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers questions: {@code POST /v1/{project_id}/validations}. */
@Controller("/v1/{projectId}/validations")
final class ValidationController {

    private static final Logger LOG = LoggerFactory.getLogger(ValidationController.class);

    private final Preflight preflight;
    private final QuestionReader reader;
    private final VerdictJson json;

    ValidationController(Preflight preflight) {
        this.preflight = preflight;
        reader = new QuestionReader(preflight.profile());
        json = new VerdictJson(preflight.ruleset());
    }

    @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> validate(
            String projectId,
            @Body byte[] body,
            @QueryValue @Nullable String enforce,
            @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Optional<Enforcement> enforcement = Enforcement.of(enforce);
        if (enforcement.isEmpty()) {
            return Errors.response(ErrorAnswer.invalid("enforce is '" + enforce + "', must be true, false or strict"));
        }
        try {
            return answer(reader.read(body), enforcement.get(), AcceptedLanguage.of(acceptLanguage));
        } catch (InvalidDocument invalid) {
            return Errors.response(ErrorAnswer.invalid(invalid.faults()));
        }
    }

    private HttpResponse<byte[]> answer(Question question, Enforcement enforcement, Language language) {
        String operation = question.request().operation().id();
        try {
            Verdict verdict = preflight.check(question.request(), question.facts());
            return enforcement
                    .refusal(verdict)
                    .map(Errors::response)
                    .orElseGet(() -> HttpResponse.ok(json.bytes(verdict, language))
                            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag()));
        } catch (RuntimeException failure) {
            LOG.error("{} failed", operation, failure);
            return Errors.response(ErrorAnswer.internal(operation));
        }
    }
}
