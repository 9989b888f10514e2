package cloud.preflight.adapter.http;

import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.answers.Line;
import cloud.preflight.answers.LineSplitter;
import cloud.preflight.answers.Written;
import cloud.preflight.catalog.Language;
import cloud.preflight.inventory.Inventory;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Answers questions: {@code POST /v1/{project_id}/validations}. */
@Controller("/v1/{projectId:[^/]+}/validations")
final class ValidationController {

    /** An Accept header with this allows our types, which the framework only sees when it is told. */
    static final String ANY_APPLICATION = "application/*";

    private static final String NDJSON = "application/x-ndjson";
    private static final Logger LOG = LoggerFactory.getLogger(ValidationController.class);

    /** So many lines that came together are answered together, since a piece of an answer costs more than a question. */
    private static final int TOGETHER = 32;

    /**
     * So many lines of one stream look into the inventory at a time. One by one each would wait for its turn among all
     * requests, and the stream would be the slower the more there are.
     */
    private static final int AT_ONCE = 4;

    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

    /** A question of more bytes would keep others on the same connection thread waiting. */
    private static final int SMALL = 1 << 16;

    private final Answers answers;
    private final Inventory inventory;
    private final ExecutorService executor;
    private final Scheduler scheduler;
    private final int longestLine;

    ValidationController(
            Answers answers,
            Inventory inventory,
            @Named(TaskExecutors.IO) ExecutorService executor,
            HttpServerConfiguration configuration) {
        this.answers = answers;
        this.inventory = inventory;
        this.executor = executor;
        scheduler = Schedulers.fromExecutorService(executor);
        longestLine = (int) Math.min(configuration.getMaxRequestBufferSize(), LONGEST_ARRAY);
    }

    /** One question. Decided at once, unless facts may have to be read from the inventory, or it is a large one. */
    @Post(
            consumes = MediaType.APPLICATION_JSON,
            produces = {MediaType.APPLICATION_JSON, ANY_APPLICATION})
    CompletableFuture<HttpResponse<byte[]>> validate(
            String projectId, @Body byte[] body, @QueryValue @Nullable String enforce, HttpHeaders headers) {
        Optional<Enforcement> enforcement = Enforcement.of(enforce);
        if (enforcement.isEmpty()) {
            return CompletableFuture.completedFuture(Errors.response(
                    ErrorAnswer.invalid("enforce is '" + enforce + "', must be true, false or strict")));
        }
        Language language = AcceptedLanguage.of(headers);
        return inventory.absent() && body.length <= SMALL
                ? CompletableFuture.completedFuture(
                        response(answers.answer(projectId, body), enforcement.get(), language))
                : CompletableFuture.supplyAsync(
                        () -> response(answers.answer(projectId, body), enforcement.get(), language), executor);
    }

    private HttpResponse<byte[]> response(Answer answer, Enforcement enforcement, Language language) {
        Written written = answers.written(enforcement.enforced(answer), language);
        return written.answer() instanceof Answer.Failed failed
                ? Errors.response(failed.error())
                : HttpResponse.ok(written.json())
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    }

    /** Any number of questions, one a line; those that came together are answered when the answers before are taken. */
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
        // Lines that look into the inventory do it on other threads, some at a time, unless it was made since the
        // first.
        boolean absent = inventory.absent();
        int together = absent ? TOGETHER : 1;
        Flux<List<Line>> lines = pieces.concatMapIterable(piece -> batches(splitter.feed(piece), together), 1)
                .concatWith(Flux.defer(() -> Flux.fromIterable(batches(splitter.end(), together))));
        Flux<byte[]> answered = (absent
                        ? lines.map(batch -> answer(projectId, batch, language))
                        : lines.flatMapSequential(
                                batch -> Mono.fromCallable(() -> answer(projectId, batch, language))
                                        .subscribeOn(scheduler),
                                AT_ONCE,
                                1))
                .doOnError(RuntimeException.class, failure -> LOG.error("a line failed", failure));
        return HttpResponse.ok(answered).contentType(NDJSON).header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    }

    private static List<List<Line>> batches(List<Line> lines, int size) {
        List<List<Line>> batches = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += size) {
            batches.add(lines.subList(from, Math.min(from + size, lines.size())));
        }
        return batches;
    }

    private byte[] answer(String projectId, List<Line> lines, Language language) {
        ByteArrayOutputStream answered = new ByteArrayOutputStream();
        for (Line line : lines) {
            answered.writeBytes(answers.bytes(answers.answer(projectId, line), language, line.number()));
            answered.write('\n');
        }
        return answered.toByteArray();
    }
}
