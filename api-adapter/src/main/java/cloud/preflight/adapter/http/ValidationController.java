package cloud.preflight.adapter.http;

import cloud.preflight.adapter.answer.Answer;
import cloud.preflight.adapter.answer.Answers;
import cloud.preflight.adapter.answer.ErrorAnswer;
import cloud.preflight.adapter.answer.Line;
import cloud.preflight.adapter.answer.LineSplitter;
import cloud.preflight.catalog.Language;
import cloud.preflight.verdict.Verdict;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.HttpServerConfiguration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/** Answers questions: {@code POST /v1/{project_id}/validations}. */
@Controller("/v1/{projectId:[^/]+}/validations")
final class ValidationController {

    /** An Accept header with this allows our types, which the framework only sees when it is told. */
    static final String ANY_APPLICATION = "application/*";

    private static final String NDJSON = "application/x-ndjson";
    private static final Logger LOG = LoggerFactory.getLogger(ValidationController.class);
    private static final byte[] LINE_FEED = "\n".getBytes(StandardCharsets.UTF_8);

    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

    private final Answers answers;
    private final int longestLine;

    ValidationController(Answers answers, HttpServerConfiguration configuration) {
        this.answers = answers;
        longestLine = (int) Math.min(configuration.getMaxRequestBufferSize(), LONGEST_ARRAY);
    }

    /** One question. */
    @Post(
            consumes = MediaType.APPLICATION_JSON,
            produces = {MediaType.APPLICATION_JSON, ANY_APPLICATION})
    HttpResponse<byte[]> validate(
            String projectId, @Body byte[] body, @QueryValue @Nullable String enforce, HttpHeaders headers) {
        Optional<Enforcement> enforcement = Enforcement.of(enforce);
        if (enforcement.isEmpty()) {
            return Errors.response(ErrorAnswer.invalid("enforce is '" + enforce + "', must be true, false or strict"));
        }
        Answer answer = answers.answer(body);
        return answer instanceof Answer.Decided decided
                ? response(decided.verdict(), enforcement.get(), AcceptedLanguage.of(headers))
                : Errors.response(((Answer.Failed) answer).error());
    }

    private HttpResponse<byte[]> response(Verdict verdict, Enforcement enforcement, Language language) {
        return enforcement
                .refusal(verdict)
                .map(Errors::response)
                .orElseGet(() -> HttpResponse.ok(answers.bytes(new Answer.Decided(verdict), language))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag()));
    }

    /** Any number of questions, one a line; each is answered when its line has come and the answers before are taken. */
    @Post(
            consumes = NDJSON,
            produces = {NDJSON, ANY_APPLICATION})
    HttpResponse<?> validateLines(
            String projectId,
            @Body @Nullable Publisher<byte[]> body,
            @QueryValue @Nullable String enforce,
            HttpHeaders headers) {
        Flux<byte[]> pieces = body == null ? Flux.empty() : Flux.from(body);
        if (enforce != null) {
            pieces.subscribe(dropped -> {}, broken -> {});
            return Errors.response(ErrorAnswer.invalid("enforce is not possible with " + NDJSON));
        }
        Language language = AcceptedLanguage.of(headers);
        LineSplitter splitter = new LineSplitter(longestLine);
        Flux<byte[]> answered = pieces.concatMapIterable(splitter::feed, 1)
                .concatWith(Flux.defer(() -> Flux.fromIterable(splitter.end())))
                .concatMapIterable(line -> List.of(answer(line, language), LINE_FEED), 1)
                .doOnError(RuntimeException.class, failure -> LOG.error("a line failed", failure));
        return HttpResponse.ok(answered).contentType(NDJSON).header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    }

    private byte[] answer(Line line, Language language) {
        return answers.bytes(answers.answer(line), language, line.number());
    }
}
