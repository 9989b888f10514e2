package cloud.preflight.adapter.console;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Measures how soon something is seen, beside a bare page of the same service. Run by hand, since a build must not depend on
 * the time that something takes: {@code mvn -pl api-adapter test -Dtest=FirstPaint}.
 */
class FirstPaint {

    private static final int RUNS = 15;

    @RegisterExtension
    static final Console CONSOLE = new Console();

    private final Browser browser = CONSOLE.browser();

    @Test
    void isMeasured() {
        paint("/health");
        paint("/");
        double bare = paint("/health");
        for (String path : new String[] {"/", "/catalog", "/catalog/TARGET_VOLUME_TOO_SMALL", "/fleet"}) {
            double median = paint(path);
            System.out.printf(Locale.ROOT, "%s %.0f ms, %.2f of %.0f ms%n", path, median, median / bare, bare);
        }
    }

    /** The median of the first contentful paints, in milliseconds. */
    private double paint(String path) {
        double[] paints = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            browser.driver().get("about:blank");
            browser.driver().get(CONSOLE.url() + path);
            paints[run] = ((Number) browser.driver().executeAsyncScript("""
                                    const done = arguments[0];
                                    new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint')
                                        .forEach((entry) => done(entry.startTime)))
                                        .observe({ type: 'paint', buffered: true });
                                    """)).doubleValue();
        }
        Arrays.sort(paints);
        return paints[RUNS / 2];
    }
}
