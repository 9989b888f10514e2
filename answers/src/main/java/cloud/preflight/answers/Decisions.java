package cloud.preflight.answers;

import cloud.preflight.Decider;
import cloud.preflight.facts.Facts;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.verdict.Verdict;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has questions decided, and tells whoever listens. Immutable and safe for any number of threads. */
final class Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    private final Decider decider;
    private final List<DecisionListener> listeners;

    Decisions(Decider decider, DecisionListener... listeners) {
        this.decider = decider;
        this.listeners = List.of(listeners);
    }

    /** The verdict of the decider, or what it throws. */
    Verdict verdict(String project, RequestValidation.Valid request, Facts facts) {
        if (listeners.isEmpty()) {
            return decider.check(request, facts);
        }
        long start = System.nanoTime();
        Verdict verdict = decider.check(request, facts);
        tell(new DecisionListener.Decided(project, request.request(), verdict, System.nanoTime() - start));
        return verdict;
    }

    private void tell(DecisionListener.Decided event) {
        for (DecisionListener listener : listeners) {
            try {
                listener.decided(event);
            } catch (RuntimeException failure) {
                LOG.error("a listener failed", failure);
            }
        }
    }
}
