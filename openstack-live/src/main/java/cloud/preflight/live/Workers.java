package cloud.preflight.live;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;

/**
 * Threads that wait for the answers of one service: so many requests are under way at once, and the others wait. What they log
 * names the same request as what the thread logs that wants the answer.
 */
final class Workers implements Executor, AutoCloseable {

    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    Workers(String name, int most) {
        threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        Map<String, String> names = MDC.getCopyOfContextMap();
        threads.execute(names == null || names.isEmpty() ? task : named(names, task));
    }

    private static Runnable named(Map<String, String> names, Runnable task) {
        return () -> {
            MDC.setContextMap(names);
            try {
                task.run();
            } finally {
                MDC.clear();
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
