package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.IdleStateEvent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that was not read from for long is not silent because of that. */
class ReadAgainTest {

    private final EmbeddedChannel channel =
            new EmbeddedChannel(new Connection(new HeadTimer(Duration.ofHours(1)), Duration.ofHours(1)));

    @AfterEach
    void end() {
        channel.finishAndReleaseAll();
    }

    @Test
    void aClientThatIsReadFromOnlyNowIsNotSilent() {
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/v1/p/validations"));
        channel.read();
        channel.pipeline().fireUserEventTriggered(IdleStateEvent.READER_IDLE_STATE_EVENT);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void aClientWithoutARequestIs() {
        channel.pipeline().fireUserEventTriggered(IdleStateEvent.READER_IDLE_STATE_EVENT);
        assertThat(channel.isOpen()).isFalse();
    }
}
