package cloud.preflight.adapter.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.EventLoop;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * The thread of a request's connection. The pieces of an answer that others make are brought there before the framework sees
 * them. It would bring them there itself, but asks for the next one before it has counted those that wait, and takes what is on
 * its way when the connection ends for a fault of ours.
 */
final class ConnectionThread {

    private ConnectionThread() {}

    /** These pieces, each given on that thread once it is asked for, and none any more once they are cancelled there. */
    static <T> Flux<T> of(HttpRequest<?> request, Flux<T> pieces) {
        EventLoop thread = ((NettyHttpRequest<?>) request)
                .getChannelHandlerContext()
                .channel()
                .eventLoop();
        return pieces.publishOn(Schedulers.fromExecutor(thread::execute), false, 1);
    }
}
