package cloud.preflight.adapter.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.adapter.decisionlog.DecisionLog.Settings;
import cloud.preflight.adapter.decisionlog.DecisionLog.Timing;
import cloud.preflight.adapter.http.Log;
import cloud.preflight.facts.FactSource.Unavailable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of decisions while what they are logged to is well, slow or broken. */
@Timeout(60)
class DecisionLogTest {

    /** Room for five lines of four bytes, with their line feeds. */
    private static final int ROOM = 25;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(1);

    private static DecisionLog dropping(TestSink sink) {
        return new DecisionLog(sink, new Settings(false, false, ROOM), new Timing(SOON, MINUTE, 0, MINUTE));
    }

    private static DecisionLog waiting(TestSink sink, long patience) {
        return new DecisionLog(sink, new Settings(false, true, ROOM), new Timing(SOON, MINUTE, patience, MINUTE));
    }

    private static byte[] line(int number) {
        return String.format("%04d", number).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(int from, int to) {
        return IntStream.range(from, to).mapToObj("%04d"::formatted).toList();
    }

    private static void add(DecisionLog log, int from, int to) {
        IntStream.range(from, to).forEach(number -> log.add(line(number)));
    }

    @Test
    void everyDecisionIsWrittenInItsOrderBeforeItEnds() {
        TestSink sink = TestSink.fast();
        DecisionLog log = new DecisionLog(sink, new Settings(false, false, 1 << 20), Timing.USUAL);
        add(log, 0, 10);
        log.start();
        add(log, 10, 5_000);
        log.close();
        assertThat(sink.lines()).isEqualTo(lines(0, 5_000));
        assertThat(sink.attempts()).as("lines are written together").isLessThan(1_000);
        assertThat(log.written()).isEqualTo(5_000);
        assertThat(log.dropped()).isZero();
        assertThat(log.waiting()).isZero();
    }

    @Test
    void whatIsDecidedBeforeItBeginsWaits() {
        TestSink sink = TestSink.fast();
        DecisionLog log = dropping(sink);
        add(log, 0, 3);
        assertThat(log.waiting()).isEqualTo(3);
        assertThat(sink.attempts()).isZero();
        log.start();
        log.close();
        assertThat(sink.lines()).isEqualTo(lines(0, 3));
    }

    @Test
    void aSinkThatFailsIsTriedAgainAndWhatFoundRoomIsNotLost() {
        TestSink sink = TestSink.failing();
        DecisionLog log = dropping(sink);
        try (Log said = new Log()) {
            add(log, 0, 5);
            log.start();
            while (sink.attempts() < 3) {
                Thread.onSpinWait();
            }
            assertThat(log.failing()).isTrue();
            sink.heal();
            log.close();
            assertThat(said.warningsAndErrors())
                    .containsExactly(
                            "WARN the decision log can't be written: a test: No space left on device;"
                                    + " waiting: 0, dropped so far: 0",
                            "WARN the decision log is written again to a test; dropped so far: 0");
        }
        assertThat(sink.lines()).isEqualTo(lines(0, 5));
        assertThat(log.failing()).isFalse();
    }

    @Test
    void whatFindsNoRoomIsDroppedAndCountedAndSaidOnce() {
        TestSink sink = TestSink.slow();
        DecisionLog log = dropping(sink);
        try (Log said = new Log()) {
            log.start();
            log.add(line(0));
            while (sink.attempts() == 0) {
                Thread.onSpinWait();
            }
            add(log, 1, 100);
            assertThat(log.waiting()).isEqualTo(5);
            assertThat(log.dropped()).isEqualTo(94);
            assertThat(said.warningsAndErrors())
                    .containsExactly(
                            "WARN the decision log is written too slowly: a test; waiting: 5, dropped so far: 1");
            sink.heal();
            log.close();
            assertThat(said.warningsAndErrors())
                    .last()
                    .isEqualTo("WARN the decision log ends incomplete: a test; waiting: 0, dropped so far: 94");
        }
        assertThat(sink.lines()).isEqualTo(lines(0, 6));
        assertThat(log.written() + log.dropped()).isEqualTo(100);
    }

    @Test
    void whatIsDroppedIsSaidAgainAfterAWhile() {
        DecisionLog log =
                new DecisionLog(TestSink.fast(), new Settings(false, false, ROOM), new Timing(SOON, SOON, 0, MINUTE));
        try (Log said = new Log()) {
            while (said.warningsAndErrors().size() < 3) {
                log.add(line(0));
            }
        }
        log.close();
    }

    @Test
    void aLineThatIsLongerThanTheQueueFindsRoomInAnEmptyOne() {
        TestSink sink = TestSink.fast();
        DecisionLog log = dropping(sink);
        log.add("x".repeat(2 * ROOM).getBytes(StandardCharsets.UTF_8));
        log.add(line(1));
        log.start();
        log.close();
        assertThat(sink.lines()).containsExactly("x".repeat(2 * ROOM));
        assertThat(log.dropped()).isEqualTo(1);
    }

    @Test
    void whoMustBeLoggedWaitsForRoom() {
        TestSink sink = TestSink.slow();
        DecisionLog log = waiting(sink, MINUTE);
        log.start();
        CompletableFuture<Void> adding = CompletableFuture.runAsync(() -> add(log, 0, 100));
        while (log.waiting() < 5) {
            Thread.onSpinWait();
        }
        assertThat(adding).isNotDone();
        sink.heal();
        adding.join();
        log.close();
        assertThat(sink.lines()).isEqualTo(lines(0, 100));
        assertThat(log.dropped()).isZero();
    }

    @Test
    void whoMustBeLoggedAndWaitedInVainIsRefused() {
        TestSink sink = TestSink.failing();
        DecisionLog log = waiting(sink, SOON);
        add(log, 0, 5);
        assertThatThrownBy(() -> log.add(line(5))).isInstanceOfSatisfying(Unavailable.class, refusal -> {
            assertThat(refusal.source()).isEqualTo("The decision log");
            assertThat(refusal.reason()).isEqualTo("no room for a decision: it is slow");
        });
        sink.heal();
        log.start();
        log.close();
        assertThat(sink.lines()).isEqualTo(lines(0, 5));
        assertThat(log.dropped()).isZero();
    }

    @Test
    void whatStillCannotBeWrittenAtTheEndIsCounted() {
        DecisionLog log = dropping(TestSink.failing());
        try (Log said = new Log()) {
            add(log, 0, 5);
            log.start();
            log.close();
            assertThat(said.warningsAndErrors())
                    .last()
                    .isEqualTo("WARN the decision log ends incomplete: a test: No space left on device;"
                            + " waiting: 0, dropped so far: 5");
        }
        assertThat(log.dropped()).isEqualTo(5);
        log.add(line(6));
        assertThat(log.dropped()).isEqualTo(6);
    }

    @Test
    void aSinkThatHangsKeepsNobodyFromEnding() {
        TestSink sink = TestSink.slow();
        DecisionLog log = new DecisionLog(sink, new Settings(false, false, ROOM), new Timing(SOON, MINUTE, 0, SOON));
        log.start();
        log.add(line(0));
        while (sink.attempts() == 0) {
            Thread.onSpinWait();
        }
        add(log, 1, 4);
        log.close();
        assertThat(log.dropped()).isEqualTo(3);
        sink.heal();
    }
}
