package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Facts;
import cloud.preflight.request.Protect;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Answers are kept for a while where that is wanted, and for whoever asked alone. */
class KeptTest {

    private static final Protect QUESTION = new Protect(Asked.ACTIVE);
    private static final URI ADDRESS = URI.create("http://n/servers/s");

    @Test
    void nothingIsKeptUnlessThatIsWanted() {
        try (Asked asked = Asked.patiently()) {
            LiveFacts member = asked.member();
            ask(asked, member);
            ask(asked, member);
            assertThat(asked.standIn.nova().asked()).hasSize(2);
            assertThat(member.age()).isEmpty();
        }
    }

    @Test
    void whatIsKeptIsNotAskedForAgainAndTellsItsAge() {
        try (Asked asked = Asked.with(Duration.ofMinutes(5), Duration.ofMinutes(5), 16)) {
            assertThat(asked.member().age()).as("nothing was asked").isEmpty();
            ask(asked, asked.member());
            LiveFacts again = asked.member();
            ask(asked, again);
            assertThat(asked.standIn.nova().asked()).hasSize(1);
            assertThat(asked.standIn.cinder().asked()).hasSize(5);
            assertThat(again.age()).hasValueSatisfying(age -> assertThat(age).isPositive());
            ask(asked, asked.cloud.of(StandInCloud.ADMIN));
            assertThat(asked.standIn.nova().asked()).as("another token").hasSize(2);
        }
    }

    private static void ask(Asked asked, LiveFacts facts) {
        facts.facts(StandInCloud.PROJECT, Asked.PREFLIGHT.needs(QUESTION), Facts.none());
    }

    @Test
    void anAnswerIsKeptSoLongAndNoLonger() {
        AtomicLong now = new AtomicLong(-TimeUnit.HOURS.toNanos(1));
        KeptReplies kept = new KeptReplies(Duration.ofSeconds(5), now::get);
        kept.put("t", ADDRESS, new Reply(200, new byte[0], now.get()));
        now.addAndGet(TimeUnit.SECONDS.toNanos(5) - 1);
        assertThat(kept.get("t", ADDRESS)).isPresent();
        assertThat(kept.get("u", ADDRESS)).isEmpty();
        now.incrementAndGet();
        assertThat(kept.get("t", ADDRESS)).isEmpty();
    }

    @Test
    void aFailureIsNotKept() {
        KeptReplies kept = new KeptReplies(Duration.ofSeconds(5), () -> 0);
        for (int status : new int[] {401, 403, 406, 429, 500, 503}) {
            kept.put("t", ADDRESS, new Reply(status, new byte[0], 0));
            assertThat(kept.get("t", ADDRESS)).as("status " + status).isEmpty();
        }
        kept.put("t", ADDRESS, new Reply(404, new byte[0], 0));
        assertThat(kept.get("t", ADDRESS)).isPresent();
    }

    @Test
    void theOldestGoFirst() {
        KeptReplies kept = new KeptReplies(Duration.ofSeconds(5), () -> 0);
        byte[] quarter = new byte[16 << 20];
        for (int i = 0; i < 5; i++) {
            kept.put("t", URI.create("http://n/" + i), new Reply(200, quarter, 0));
        }
        assertThat(kept.get("t", URI.create("http://n/1"))).isEmpty();
        assertThat(kept.get("t", URI.create("http://n/2"))).isPresent();
        assertThat(kept.get("t", URI.create("http://n/4"))).isPresent();
    }
}
