package cloud.preflight.answers;

import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;

/**
 * Hears of every verdict, for metrics, a log of decisions or progress. It is told on the thread that answers, before the
 * answer is written, and must be safe for any number of threads. What it throws is logged and changes no answer.
 */
public interface DecisionListener {

    /**
     * A verdict.
     *
     * @param project the project that was asked about; empty where there is none
     * @param request what was asked
     * @param verdict the verdict
     * @param nanos how long it took to decide, in nanoseconds, without reading the question and its facts
     */
    record Decided(String project, Request request, Verdict verdict, long nanos) {}

    /** A question was decided. */
    void decided(Decided event);
}
