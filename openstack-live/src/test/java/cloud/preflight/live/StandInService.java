package cloud.preflight.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One service of a cloud that stands in for a real one: counts who asks, and does what it is told to instead. */
public final class StandInService implements AutoCloseable {

    /** What is done before an answer goes: whoever asked may ask the next thing at once. */
    private static final ThreadLocal<Runnable> LEAVING = ThreadLocal.withInitial(() -> () -> {});

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Set<Integer> connections = Collections.synchronizedSet(new HashSet<>());
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final HttpHandler usual;
    private volatile @Nullable HttpHandler instead;

    StandInService(HttpHandler usual) {
        this.usual = usual;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Its address, without a path. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked, in order: {@code GET /v2.1/servers/s1}. */
    public List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** How many connections there were so far. */
    int connections() {
        return connections.size();
    }

    /** How many requests were under way at once, at most. */
    int mostUnderWay() {
        return mostUnderWay.get();
    }

    /** From now on it answers so. */
    public void instead(@Nullable HttpHandler other) {
        instead = other;
    }

    /** From now on it answers this. */
    public void instead(int status, String body) {
        instead(exchange -> send(exchange, status, body));
    }

    /** Answers as usual. */
    void asUsual(HttpExchange exchange) throws IOException {
        usual.handle(exchange);
    }

    /** Does not answer until it ends. */
    void hang() throws IOException {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        connections.add(exchange.getRemoteAddress().getPort());
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        LEAVING.set(underWay::decrementAndGet);
        try (exchange) {
            HttpHandler other = instead;
            (other == null ? usual : other).handle(exchange);
        } finally {
            leave();
        }
    }

    private static void leave() {
        LEAVING.get().run();
        LEAVING.remove();
    }

    static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        send(exchange, status, body.toString());
    }

    /** Answers. */
    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        leave();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
