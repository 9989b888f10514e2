package cloud.preflight.adapter.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A client's connection. Once it is told to end it does so without losing a request: every answer then carries {@code
 * Connection: close}, and without a request it ends after a second. In the middle of a body that is no HTTP it ends at
 * once, and when nothing comes for long although the client is waited for.
 *
 * <p>An answer may come before the body that it is the answer to has ended, a refusal for instance. The rest of such a body
 * is passed over, for some time at most, and then the next request is answered; but a client that waits to be asked for
 * its body may never send it, so that its connection ends with the answer. Whatever is to end while a client still sends
 * goes on taking in what comes for a while: it would lose the answer otherwise. Used by the connection's own thread only.
 */
final class Connection extends ChannelDuplexHandler {

    /** The event that tells a connection to end. */
    static final Object END = new Object();

    /** The event that ends a connection at once. */
    static final Object CUT = new Object();

    static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** For so long what was answered already is still taken in. */
    private static final Duration PASSED_OVER = Duration.ofSeconds(30);

    private static final Duration LINGERING = Duration.ofSeconds(5);

    private final HeadTimer headTimer;
    private final UntakenAnswer untaken;

    /** What is to end the connection; a later reason takes the place of an earlier one. */
    private final Timer endTimer = new Timer();

    private int underWay;
    private long requests;
    private long quietSince;
    private boolean ending;
    private boolean lastAnswer;
    private boolean whole = true;
    private boolean broken;
    private boolean waitsToBeAsked;
    private boolean reading;
    private long readingSince;
    private boolean lingering;

    /** A connection whose client takes something of its answers in this time. */
    Connection(HeadTimer headTimer, Duration answerTime) {
        this.headTimer = headTimer;
        untaken = new UntakenAnswer(answerTime);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        headTimer.decoded();
        if (lingering) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            underWay++;
            requests++;
            // Behind a broken head may be anything, and none of it is a request.
            broken = request.decoderResult().isFailure();
            whole = !broken && message instanceof LastHttpContent;
            waitsToBeAsked = HttpUtil.is100ContinueExpected(request);
        } else if (message instanceof HttpContent content) {
            if (content.decoderResult().isFailure()) {
                content.release();
                context.close();
                return;
            }
            whole |= message instanceof LastHttpContent;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (!reading) {
            reading = true;
            readingSince = System.nanoTime();
        }
        context.read();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        reading = false;
        if (lingering) {
            context.read();
        } else {
            context.fireChannelReadComplete();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                waitsToBeAsked = false;
                context.write(message, promise);
                return;
            }
            if (ending || broken || waitsToBeAsked && isEarly()) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
                lastAnswer = true;
            }
        }
        context.write(message, message instanceof LastHttpContent ? answered(context, promise) : promise);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        untaken.watch(context);
        context.fireChannelWritabilityChanged();
    }

    /** The answer that is written now is that to the last request, whose body has not ended. */
    private boolean isEarly() {
        return underWay == 1 && !whole;
    }

    private ChannelPromise answered(ChannelHandlerContext context, ChannelPromise promise) {
        if (isEarly()) {
            passOver(context, requests);
        }
        underWay--;
        quietSince = System.nanoTime();
        return lastAnswer ? promise.unvoid().addListener(written -> closeWhenAnswered(context)) : promise;
    }

    private void passOver(ChannelHandlerContext context, long request) {
        endTimer.start(context, PASSED_OVER, () -> {
            if (request == requests && !whole) {
                context.close();
            }
        });
    }

    /** Nothing is kept of a connection that has ended. */
    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        endTimer.stop();
        untaken.end();
    }

    /** Another request may have come together with the one that was answered. */
    private void closeWhenAnswered(ChannelHandlerContext context) {
        if (underWay == 0) {
            close(context, context.newPromise());
        }
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (whole || underWay > 0 || lingering || !(context.channel() instanceof DuplexChannel channel)) {
            context.close(promise);
            return;
        }
        lingering = true;
        channel.closeFuture().addListener(closed -> promise.trySuccess());
        channel.shutdownOutput();
        endTimer.start(context, LINGERING, context::close);
        context.read();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == END) {
            ending = true;
            quietSince = System.nanoTime();
            closeWhenQuiet(context);
        } else if (event == CUT || waitsForTheClient() && isSilence(event)) {
            context.close();
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    /**
     * A client that is not read from, since it does not take its answers, is not the one that is waited for, nor is one that
     * is read from again only now.
     */
    private boolean waitsForTheClient() {
        return underWay == 0 || reading && !whole && System.nanoTime() - readingSince >= QUIET_NANOS;
    }

    private static boolean isSilence(Object event) {
        return event instanceof IdleStateEvent idle && idle.state() == IdleState.READER_IDLE;
    }

    private void closeWhenQuiet(ChannelHandlerContext context) {
        long left = underWay > 0 ? QUIET_NANOS : QUIET_NANOS - (System.nanoTime() - quietSince);
        if (left <= 0) {
            close(context, context.newPromise());
        } else if (context.channel().isActive()) {
            context.executor().schedule(() -> closeWhenQuiet(context), left, TimeUnit.NANOSECONDS);
        }
    }
}
