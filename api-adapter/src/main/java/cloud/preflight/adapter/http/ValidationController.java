package cloud.preflight.adapter.http;

import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.Begun;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.answers.Line;
import cloud.preflight.answers.Origin;
import cloud.preflight.catalog.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Answers questions: {@code POST /v1/{project_id}/validations}. */
@Controller("/v1/{projectId:[^/]+}/validations")
final class ValidationController {

    /** An Accept header with this allows our types, which the framework only sees when it is told. */
    static final String ANY_APPLICATION = "application/*";

    private static final String NDJSON = "application/x-ndjson";
    private static final String ENFORCE = "enforce";
    private static final String EXPLAIN = "explain";

    private final Current current;
    private final CallerFacts facts;
    private final Bodies bodies;
    private final AnsweredLines lines;
    private final ShapeLimits shape;

    ValidationController(Current current, CallerFacts facts, Bodies bodies, AnsweredLines lines, Limits limits) {
        this.current = current;
        this.facts = facts;
        this.bodies = bodies;
        this.lines = lines;
        shape = limits.shape();
    }

    /** One question. Decided at once, unless facts may have to be read elsewhere, or it is a large one. */
    @Post(
            consumes = MediaType.APPLICATION_JSON,
            produces = {MediaType.APPLICATION_JSON, ANY_APPLICATION})
    @ReadsQuery({ENFORCE, EXPLAIN})
    CompletableFuture<HttpResponse<?>> validate(String projectId, @Body IncomingBody body, HttpRequest<?> request) {
        String enforce = parameter(request, ENFORCE);
        String explain = parameter(request, EXPLAIN);
        Optional<Enforcement> enforcement = Enforcement.of(enforce);
        if (enforcement.isEmpty()) {
            return CompletableFuture.completedFuture(Errors.response(
                    ErrorAnswer.invalid("enforce is '" + enforce + "', must be true, false or strict")));
        }
        Optional<Explaining> explaining = Explaining.of(explain);
        if (explaining.isEmpty()) {
            return CompletableFuture.completedFuture(Errors.response(Explaining.refusal(explain)));
        }
        HttpHeaders headers = request.getHeaders();
        Origin origin = RequestId.origin(projectId, headers, AcceptedLanguage.of(headers));
        CallerFacts.Asked asked = facts.of(request);
        return bodies.answeredInTime(
                body,
                !facts.mayWait()
                        && !current.deciding().answers().mayWait()
                        && !explaining.get().asked(),
                question -> shape.refusal(question, ShapeLimits.OF_QUESTION)
                        .<HttpResponse<?>>map(Errors::response)
                        .orElseGet(() -> {
                            Answers answers = explaining
                                    .get()
                                    .of(asked.by(current.deciding().answers()));
                            Answer answer = enforcement.get().enforced(answers.answer(origin, question));
                            return asked.aged(response(answers, answer, origin.language()));
                        }));
    }

    /** One that stands twice is none that is known. */
    private static @Nullable String parameter(HttpRequest<?> request, String name) {
        if (request.getUri().getRawQuery() == null) {
            return null;
        }
        List<String> values = request.getParameters().getAll(name);
        return values.isEmpty() ? null : String.join(",", values);
    }

    private static MutableHttpResponse<?> response(Answers answers, Answer answer, Language language) {
        Begun begun = answers.begun(answer, language, Line.NONE, AnswerStream.HELD);
        return begun.first().answer() instanceof Answer.Failed failed
                ? Errors.response(failed.error())
                : AnswerStream.json(begun.first().json(), begun.rest())
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    }

    /** Any number of questions, one a line; those that came together are answered when the answers before are taken. */
    @Post(
            consumes = NDJSON,
            produces = {NDJSON, ANY_APPLICATION})
    @ReadsQuery({ENFORCE, EXPLAIN})
    HttpResponse<?> validateLines(String projectId, @Body @Nullable Publisher<byte[]> body, HttpRequest<?> request) {
        String enforce = parameter(request, ENFORCE);
        String explain = parameter(request, EXPLAIN);
        Flux<byte[]> pieces = body == null ? Flux.empty() : Flux.from(body);
        Optional<Explaining> explaining = Explaining.of(explain);
        if (enforce != null || explaining.isEmpty()) {
            pieces.subscribe(dropped -> {}, broken -> {});
            return Errors.response(
                    explaining.isEmpty()
                            ? Explaining.refusal(explain)
                            : ErrorAnswer.invalid("enforce is not possible with " + NDJSON));
        }
        HttpHeaders headers = request.getHeaders();
        Origin origin = RequestId.origin(projectId, headers, AcceptedLanguage.of(headers));
        CallerFacts.Asked asked = facts.of(request);
        Flux<byte[]> answers = lines.of(
                origin,
                pieces,
                () -> explaining.get().of(asked.by(current.deciding().answers())),
                explaining.get().asked());
        return facts.aged(HttpResponse.ok(ConnectionThread.of(request, answers)))
                .contentType(NDJSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, origin.language().tag());
    }
}
