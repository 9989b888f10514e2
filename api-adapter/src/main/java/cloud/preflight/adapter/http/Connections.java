package cloud.preflight.adapter.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The open connections, and their end. Safe for any number of threads. */
@Singleton
final class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Who comes last has so long for what it asks. */
    private static final long LAST_NANOS = 2 * Connection.QUIET_NANOS;

    /** A connection that was let in is opened by another thread within so long. */
    private static final long OPENING_MILLIS = 50;

    private final ChannelGroup listening = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Limits limits;
    private final Semaphore places;
    private volatile boolean ending;
    private volatile boolean cutting;

    Connections(Limits limits) {
        this.limits = limits;
        places = new Semaphore(limits.requests());
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                if (role == ChannelRole.LISTENER) {
                    listening.add(channel);
                }
                return role == ChannelRole.CONNECTION ? new Opened(channel) : this;
            }
        });
        return event.getBean();
    }

    private final class Opened implements NettyServerCustomizer {

        private final Channel channel;

        private Opened(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            HeadTimer headTimer = new HeadTimer(limits.headTime());
            channel.pipeline()
                    .addBefore(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "head-timer", headTimer)
                    .addBefore(
                            ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                            "request-count",
                            new RequestCount(places))
                    .addBefore(
                            ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                            "request-headers",
                            new RequestHeaders())
                    .addBefore(
                            ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "answer-headers", new AnswerHeaders())
                    .addBefore(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "request-id", new RequestId())
                    .addBefore(
                            ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                            "connection",
                            new Connection(headTimer, limits.answerTime()));
            open.add(channel);
            if (ending || cutting) {
                channel.pipeline().fireUserEventTriggered(cutting ? Connection.CUT : Connection.END);
            }
        }
    }

    /** How many connections are open. */
    int count() {
        return open.size();
    }

    /** Whether the service is about to end. */
    boolean ending() {
        return ending;
    }

    /**
     * Lets the connections end, new ones too for as long as any is open, and then listens no more. It takes a second or
     * longer, and ten at most: whoever comes again and again is not listened to in the last two.
     */
    void end() throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_NANOS;
        ending = true;
        open.forEach(channel -> channel.pipeline().fireUserEventTriggered(Connection.END));
        TimeUnit.NANOSECONDS.sleep(Connection.QUIET_NANOS);
        awaitNone(deadline - LAST_NANOS);
        listening.forEach(channel -> channel.pipeline().addFirst(new LastAccepted()));
        listening.newCloseFuture().awaitUninterruptibly();
        TimeUnit.MILLISECONDS.sleep(OPENING_MILLIS);
        awaitNone(deadline);
    }

    private void awaitNone(long deadline) throws InterruptedException {
        for (long left = deadline - System.nanoTime();
                left > 0 && !open.isEmpty();
                left = deadline - System.nanoTime()) {
            open.newCloseFuture().await(left, TimeUnit.NANOSECONDS);
        }
    }

    /** Listens no more and cuts off whatever is still open. */
    void cut() {
        // Whoever was let in before and is opened only now would be waited for otherwise.
        cutting = true;
        listening.close().awaitUninterruptibly();
        open.forEach(channel -> channel.pipeline().fireUserEventTriggered(Connection.CUT));
        open.newCloseFuture().awaitUninterruptibly();
    }
}
