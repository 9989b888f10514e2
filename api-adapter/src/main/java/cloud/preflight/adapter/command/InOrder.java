package cloud.preflight.adapter.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does work on all processors and gives its results in the order in which it was submitted. Only a limited amount is under
 * way at once; whoever submits more first takes results. To be used by one thread.
 */
final class InOrder<T> implements AutoCloseable {

    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Deque<Work<T>> underWay = new ArrayDeque<>();
    private final long most;
    private final Consumer<T> results;
    private long size;

    private record Work<T>(Future<T> result, long size) {}

    /** Work of so much size in all, or of one piece that is larger. */
    InOrder(long most, Consumer<T> results) {
        this.most = most;
        this.results = results;
    }

    /** Starts a piece of work. */
    void submit(Callable<T> work, long ofSize) {
        while (!underWay.isEmpty() && size + ofSize > most) {
            take();
        }
        underWay.add(new Work<>(workers.submit(work), ofSize));
        size += ofSize;
        while (!underWay.isEmpty() && underWay.peek().result().isDone()) {
            take();
        }
    }

    /** Waits for everything that is under way. */
    void finish() {
        while (!underWay.isEmpty()) {
            take();
        }
    }

    private void take() {
        Work<T> work = underWay.remove();
        size -= work.size();
        try {
            results.accept(work.result().get());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
