package cloud.preflight.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same work in several threads to its end. */
final class Threads {

    private Threads() {}

    /** Throws what the first thread that failed threw, once all have ended. */
    static void run(int threads, Runnable work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, Threads::thread);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw thrown(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fleet");
        thread.setDaemon(true);
        return thread;
    }

    private static RuntimeException thrown(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException itself ? itself : new IllegalStateException(failure);
    }
}
