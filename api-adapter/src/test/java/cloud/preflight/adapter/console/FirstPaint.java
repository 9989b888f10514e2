package cloud.preflight.adapter.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Measures how soon something is seen, beside a bare page of the same service. Run by hand, since a build must not depend on
 * the time that something takes: {@code mvn -pl api-adapter test -Dtest=FirstPaint}.
 */
class FirstPaint {

    private static final int RUNS = 30;
    private static final String BARE = "/health";

    @RegisterExtension
    static final Console CONSOLE = new Console();

    private final Browser browser = CONSOLE.browser();

    @Test
    void isMeasured() {
        List<String> paths = List.of(BARE, "/", "/catalog", "/catalog/TARGET_VOLUME_TOO_SMALL", "/fleet");
        double[][] paints = new double[paths.size()][RUNS];
        paths.forEach(this::paint);
        // In turn, so that whatever else the machine does meets all of them.
        for (int run = 0; run < RUNS; run++) {
            for (int path = 0; path < paths.size(); path++) {
                paints[path][run] = paint(paths.get(path));
            }
        }
        double bare = median(paints[0]);
        for (int path = 0; path < paths.size(); path++) {
            double median = median(paints[path]);
            System.out.printf(
                    Locale.ROOT, "%s %.0f ms, %.2f of %.0f ms%n", paths.get(path), median, median / bare, bare);
        }
    }

    private static double median(double[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }

    /** How long after it was asked for something of a page was seen, in milliseconds. */
    private double paint(String path) {
        browser.driver().get("about:blank");
        browser.driver().get(CONSOLE.url() + path);
        return ((Number) browser.driver().executeAsyncScript("""
                        const done = arguments[0];
                        new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint')
                            .forEach((entry) => done(entry.startTime)))
                            .observe({ type: 'paint', buffered: true });
                        """)).doubleValue();
    }
}
