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
import java.util.concurrent.TimeUnit;

/** The open connections, and their end. Safe for any number of threads. */
@Singleton
final class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private volatile boolean ending;

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
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
            channel.pipeline()
                    .addBefore(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "body-type", new BodyType())
                    .addBefore(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "connection", new Connection());
            open.add(channel);
            if (ending) {
                channel.pipeline().fireUserEventTriggered(Connection.END);
            }
        }
    }

    /** Whether the service is about to end. */
    boolean ending() {
        return ending;
    }

    /** Lets the connections end, the new ones too, and returns when none is open: after a second or later, and after ten at most. */
    void end() throws InterruptedException {
        long start = System.nanoTime();
        ending = true;
        open.forEach(channel -> channel.pipeline().fireUserEventTriggered(Connection.END));
        TimeUnit.NANOSECONDS.sleep(Connection.QUIET_NANOS);
        for (long left = LONGEST_NANOS;
                left > 0 && !open.isEmpty();
                left = LONGEST_NANOS - (System.nanoTime() - start)) {
            open.newCloseFuture().await(left, TimeUnit.NANOSECONDS);
        }
    }
}
