package cloud.preflight.adapter.http;

import cloud.preflight.answers.Origin;
import cloud.preflight.catalog.Language;
import io.micronaut.http.HttpHeaders;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Names every request, and every answer after its request: by the caller's own name where it sends one that is short and
 * printable, else by one that is made here. Requests of a connection are answered in their order. Used by the connection's
 * own thread only.
 */
final class RequestId extends ChannelDuplexHandler {

    static final String HEADER = "X-Request-Id";

    private static final String OPENSTACK_HEADER = "X-Openstack-Request-Id";
    private static final int LONGEST = 128;

    private final Queue<String> underWay = new ArrayDeque<>();

    /** Where a question of a request comes from. */
    static Origin origin(String project, HttpHeaders headers, Language language) {
        String id = headers.get(HEADER);
        return new Origin(project, id == null ? "" : id, language, 0);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            String id = id(request);
            request.headers().set(HEADER, id);
            underWay.add(id);
        }
        context.fireChannelRead(message);
    }

    private static String id(HttpRequest request) {
        String own = request.headers().get(HEADER);
        String id = isSane(own) ? own : request.headers().get(OPENSTACK_HEADER);
        return isSane(id) ? id : made();
    }

    private static boolean isSane(@Nullable String id) {
        return id != null
                && !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars().allMatch(character -> character > ' ' && character <= '~');
    }

    /** It need be unlike others, but no secret. */
    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "req-" + new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            String id = underWay.poll();
            if (id != null) {
                response.headers().set(HEADER, id);
            }
        }
        context.write(message, promise);
    }
}
