package cloud.preflight.benchmarks;

/** How often something can be done in a while. */
final class Window {

    private static final int BETWEEN_LOOKS = 16;

    private Window() {}

    /** How many times it is done in at least so many ns. */
    static long times(Runnable work, long nanos) {
        long end = System.nanoTime() + nanos;
        long times = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < BETWEEN_LOOKS; i++) {
                work.run();
            }
            times += BETWEEN_LOOKS;
        }
        return times;
    }

    /** How many ns it takes, for so many ns on end. */
    static double each(Runnable work, long nanos) {
        long start = System.nanoTime();
        long times = times(work, nanos);
        return (double) (System.nanoTime() - start) / times;
    }
}
