package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For how long the rest of a body is taken in whose answer was given, on a clock of the test's own. */
class PassedOverTest {

    private final EmbeddedChannel channel =
            new EmbeddedChannel(new Connection(new HeadTimer(Duration.ofHours(1)), Duration.ofHours(1)));

    @BeforeEach
    void stopTheClock() {
        channel.freezeTime();
        begin();
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_FOUND));
    }

    @AfterEach
    void end() {
        channel.finishAndReleaseAll();
    }

    @Test
    void theConnectionEndsAfterHalfAMinute() {
        pass(29);
        assertThat(channel.isOpen()).isTrue();
        pass(2);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aBodyThatHasEndedMeanwhileIsNoReasonToEnd() {
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        pass(60);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void theBodyOfTheNextRequestIsAnother() {
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        begin();
        pass(60);
        assertThat(channel.isOpen()).isTrue();
    }

    private void begin() {
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/nothing"));
    }

    private void pass(long seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }
}
