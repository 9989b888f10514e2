package cloud.preflight.answers;

import static java.util.Objects.requireNonNull;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Section;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import java.util.Set;

/**
 * Hears of every verdict, for metrics, a log of decisions or progress. It is told on the thread that answers, before the
 * answer is written, and must be safe for any number of threads. What it throws is logged and changes no answer, but for
 * {@link cloud.preflight.facts.FactSource.Unavailable}: then the question is not answered, since one who must hear of every
 * verdict can't.
 */
public interface DecisionListener {

    /**
     * A verdict.
     *
     * @param origin where the question came from
     * @param request what was asked
     * @param verdict the verdict
     * @param nanos how long it took to decide, in nanoseconds, without reading the question and its facts
     * @param basis what it was decided from
     */
    record Decided(Origin origin, Request request, Verdict verdict, long nanos, Basis basis) {

        /** The project that was asked about; empty where there is none. */
        public String project() {
            return origin.project();
        }
    }

    /**
     * What a verdict was decided from: enough to ask again.
     *
     * @param question the question as it was asked, in bytes that nobody changes; none of them where it was not asked in
     *     bytes of its own
     * @param facts all facts: those that the question brought and those that were fetched for it
     * @param brought the sections that the question brought
     */
    record Basis(byte[] question, Facts facts, Set<Section> brought) {

        /** What was decided from. */
        public Basis {
            requireNonNull(question, "question");
            requireNonNull(facts, "facts");
            requireNonNull(brought, "brought");
        }
    }

    /**
     * A question was read, and will be decided or fail.
     *
     * @param nanos how long that took, in nanoseconds
     */
    default void read(Origin origin, long nanos) {}

    /** A question was decided. */
    void decided(Decided event);

    /** A question could not be decided: it can't be read, or what it takes to decide it failed. */
    default void refused(Origin origin, ErrorAnswer error) {}

    /** Whether it can be told of verdicts now; questions that nobody hears of need not be asked. */
    default boolean ready() {
        return true;
    }

    /** Whether telling it may take long, so that nobody should be told on a thread that must not wait; always the same. */
    default boolean mayWait() {
        return false;
    }
}
