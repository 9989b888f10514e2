package cloud.preflight.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * 64 connections that are kept, each asking as soon as it is answered. One thread and no more work for an answer than to
 * compare it, since it shares the machine with what it measures.
 */
final class Load implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

    private final Selector selector;
    private final LongConsumer took;
    private final List<LoadConnection> connections = new ArrayList<>();

    private Load(Selector selector, LongConsumer took) {
        this.selector = selector;
        this.took = took;
    }

    /**
     * Asks for so many seconds, and gives the answers a second.
     *
     * @param exchanges what the connections ask, in turn
     * @throws IOException when there is an answer that is not the right one, or none
     */
    static double run(InetSocketAddress address, List<Exchange> exchanges, int seconds) throws IOException {
        return run(address, exchanges, seconds, nanos -> {});
    }

    /**
     * The same.
     *
     * @param took is told of each answer how many ns it took, from the first byte of the question to the last of the answer
     */
    static double run(InetSocketAddress address, List<Exchange> exchanges, int seconds, LongConsumer took)
            throws IOException {
        try (Load load = new Load(Selector.open(), took)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                load.connect(address, exchanges.get(i % exchanges.size()));
            }
            return load.run(seconds);
        }
    }

    /** Asks one question on one connection. */
    static void once(InetSocketAddress address, Exchange exchange) throws IOException {
        try (Load load = new Load(Selector.open(), nanos -> {})) {
            load.connect(address, exchange);
            load.run(0);
        }
    }

    private void connect(InetSocketAddress address, Exchange exchange) throws IOException {
        connections.add(new LoadConnection(address, exchange, selector));
    }

    private double run(int seconds) throws IOException {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        for (LoadConnection connection : connections) {
            connection.ask();
        }
        long answers = 0;
        int waiting = connections.size();
        while (waiting > 0) {
            if (selector.select(PATIENCE) == 0) {
                throw new IOException("no answer");
            }
            boolean more = System.nanoTime() < end;
            for (SelectionKey key : selector.selectedKeys()) {
                LoadConnection connection = (LoadConnection) key.attachment();
                if (connection.proceed()) {
                    took.accept(connection.nanos());
                    if (more) {
                        answers++;
                        connection.ask();
                    } else {
                        waiting--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return (double) answers / seconds;
    }

    @Override
    public void close() throws IOException {
        for (LoadConnection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
