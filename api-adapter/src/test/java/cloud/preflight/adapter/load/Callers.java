package cloud.preflight.adapter.load;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.Wire;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients on connections of their own, each of which asks again as soon as it is answered. Insistent ones follow a
 * connection that the service says it closes by another one, until nobody listens any more.
 */
final class Callers implements AutoCloseable {

    private final String url;
    private final boolean insistent;
    private final ExecutorService threads;
    private final List<Future<?>> callers = new ArrayList<>();
    private final AtomicLong answered = new AtomicLong();
    private volatile boolean ending;
    private volatile boolean enough;

    private Callers(String url, int connections, boolean insistent) {
        this.url = url;
        this.insistent = insistent;
        threads = Executors.newFixedThreadPool(connections);
    }

    /** So many, which make these calls in turn. */
    static Callers start(String url, int connections, boolean insistent, List<Call> calls) {
        Callers callers = new Callers(url, connections, insistent);
        for (int i = 0; i < connections; i++) {
            int first = i;
            callers.callers.add(callers.threads.submit(() -> callers.call(calls, first)));
        }
        return callers;
    }

    private void call(List<Call> calls, int first) {
        int next = first;
        do {
            try (Wire wire = connection()) {
                if (wire == null) {
                    return;
                }
                do {
                    next++;
                } while (ask(wire, calls.get(next % calls.size())) && !enough);
            }
        } while (insistent && !enough);
    }

    private boolean ask(Wire wire, Call call) {
        boolean goesOn = call.ask(wire);
        assertThat(goesOn || ending).as("the connection goes on").isTrue();
        answered.incrementAndGet();
        return goesOn;
    }

    /** None once nobody listens, which may only be at the end. */
    private Wire connection() {
        try {
            return Wire.to(url);
        } catch (UncheckedIOException refused) {
            assertThat(refused).hasCauseInstanceOf(ConnectException.class);
            assertThat(ending).as("refused at the end").isTrue();
            return null;
        }
    }

    /** How many right answers there were. */
    long answered() {
        return answered.get();
    }

    /** Waits for so many more right answers; whatever fails meanwhile is told by {@link #finish}. */
    void await(long more) {
        long before = answered();
        while (answered() < before + more && callers.stream().noneMatch(Future::isDone)) {
            Thread.onSpinWait();
        }
    }

    /** From now on connections may be closed, and refused. */
    void ending() {
        ending = true;
    }

    /** Asks no more. */
    void enough() {
        enough = true;
    }

    /** Waits until the last has ended, and throws what any of them did not like. */
    void finish() throws Exception {
        for (Future<?> caller : callers) {
            caller.get();
        }
    }

    @Override
    public void close() {
        enough = true;
        threads.shutdownNow();
    }
}
