package cloud.preflight.adapter.http;

import cloud.preflight.answers.Answers;
import cloud.preflight.answers.Line;
import cloud.preflight.answers.LineSplitter;
import cloud.preflight.answers.Origin;
import cloud.preflight.answers.Room;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Answers the lines of requests, each in their order and as fast as their answers are taken. Safe for any number of threads.
 */
@Singleton
final class AnsweredLines {

    private static final Logger LOG = LoggerFactory.getLogger(AnsweredLines.class);

    /** So many lines that came together are answered together, since a piece of an answer costs more than a question. */
    private static final int TOGETHER = 32;

    private final CallerFacts facts;
    private final MemoryBudget budget;
    private final Scheduler workers;
    private final Duration patience;
    private final int longest;
    private final Limits limits;

    AnsweredLines(
            CallerFacts facts,
            MemoryBudget budget,
            Bodies bodies,
            Limits limits,
            @Named(TaskExecutors.IO) ExecutorService workers) {
        this.facts = facts;
        this.budget = budget;
        this.workers = Schedulers.fromExecutorService(workers);
        patience = bodies.patience();
        longest = bodies.longest();
        this.limits = limits;
    }

    /**
     * The answers to the lines of a body that comes in these pieces.
     *
     * @param answers what answers now, which each line asks for anew
     * @param takesLong whether an answer takes too long for a thread that others share
     */
    Flux<byte[]> of(Origin origin, Flux<byte[]> body, Supplier<Answers> answers, boolean takesLong) {
        MemoryBudget.Share room = budget.share();
        LineSplitter splitter = new LineSplitter(longest, room);
        boolean atOnce = !facts.mayWait() && !answers.get().mayWait() && !takesLong;
        int together = atOnce ? TOGETHER : 1;
        Flux<List<Line>> batches = body.concatMapIterable(piece -> batches(splitter.feed(piece), together), 1)
                .concatWith(Flux.defer(() -> Flux.fromIterable(batches(splitter.end(), together))));
        LineAnswers.Asker asker =
                new LineAnswers.Asker(answers, origin, PropagatedContext.getOrEmpty(), room, limits.shape(), false);
        return (atOnce
                        ? batches.concatMap(batch -> answered(batch, asker), 1)
                        // One by one each would wait for its turn among all requests.
                        : batches.flatMapSequential(batch -> byWorker(batch, asker), limits.lines(), 1))
                .doOnError(RuntimeException.class, failure -> LOG.error("a line failed", failure))
                .doFinally(end -> room.close());
    }

    /** Lines in their order, a large one alone. */
    private static List<List<Line>> batches(List<Line> lines, int together) {
        List<List<Line>> batches = new ArrayList<>();
        List<Line> batch = new ArrayList<>();
        for (Line line : lines) {
            if (!batch.isEmpty() && (batch.size() == together || isLarge(line) || isLarge(batch.get(0)))) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(line);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static boolean isLarge(Line line) {
        return line.content().length > Room.FREE;
    }

    /**
     * Small lines are answered on the connection's own thread, which a change of threads would cost more than many a question;
     * a large one, or facts that have to be read elsewhere since the first line, would keep others waiting there.
     */
    private Publisher<byte[]> answered(List<Line> batch, LineAnswers.Asker asker) {
        if (isLarge(batch.get(0)) || facts.mayWait()) {
            return byWorker(batch, asker);
        }
        LineAnswers answered = new LineAnswers(batch, asker);
        Mono<byte[]> first = Mono.just(answered.next());
        return answered.hasNext() ? first.concatWith(rest(answered).subscribeOn(workers)) : first;
    }

    /** A client that does not take the rest of a large answer would keep the memory that others wait for. */
    private Flux<byte[]> byWorker(List<Line> batch, LineAnswers.Asker asker) {
        return Flux.using(() -> new LineAnswers(batch, asker.waiting()), AnsweredLines::rest, LineAnswers::close)
                .subscribeOn(workers)
                .timeout(Mono.never(), piece -> Mono.delay(patience));
    }

    private static Flux<byte[]> rest(LineAnswers answered) {
        return Flux.generate(sink -> next(answered, sink));
    }

    private static void next(LineAnswers answered, SynchronousSink<byte[]> sink) {
        sink.next(answered.next());
        if (!answered.hasNext()) {
            sink.complete();
        }
    }
}
