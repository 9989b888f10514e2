package cloud.preflight.answers;

import cloud.preflight.Decider;
import cloud.preflight.answers.DecisionListener.Basis;
import cloud.preflight.answers.DecisionListener.Decided;
import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.verdict.Verdict;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Has questions decided, and tells whoever listens. Immutable and safe for any number of threads. */
final class Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    /** Under which name a line of the log has the id of the request. */
    private static final String REQUEST_ID = "request_id";

    private final Decider decider;
    private final List<DecisionListener> listeners;
    private final boolean mayWait;

    Decisions(Decider decider, DecisionListener... listeners) {
        this.decider = decider;
        this.listeners = List.of(listeners);
        mayWait = this.listeners.stream().anyMatch(DecisionListener::mayWait);
    }

    /** Reads a question, by which it may turn out to be none. */
    interface Reading<T> {
        T read() throws InvalidDocument;
    }

    /** What is read, or what reading throws. */
    <T> T read(Origin origin, Reading<T> reading) throws InvalidDocument {
        if (listeners.isEmpty()) {
            return reading.read();
        }
        long start = System.nanoTime();
        T question = reading.read();
        long nanos = System.nanoTime() - start;
        tell(listener -> listener.read(origin, nanos));
        return question;
    }

    /** The verdict of the decider, or what it throws. */
    Verdict verdict(Origin origin, RequestValidation.Valid request, Basis basis) {
        if (listeners.isEmpty()) {
            return decider.check(request, basis.facts());
        }
        long start = System.nanoTime();
        Verdict verdict = decider.check(request, basis.facts());
        Decided event = new Decided(origin, request.request(), verdict, System.nanoTime() - start, basis);
        tell(listener -> listener.decided(event));
        return verdict;
    }

    /** What becomes of a question that can't be decided. */
    Answer.Failed refused(Origin origin, ErrorAnswer error) {
        tell(listener -> listener.refused(origin, error));
        return new Answer.Failed(error);
    }

    /**
     * What becomes of a question that failed, which is logged with the request's id.
     *
     * @param what what was being done: an operation's id, or {@code request} while that is not known
     */
    Answer.Failed failed(Origin origin, String what, RuntimeException failure) {
        String outer = MDC.get(REQUEST_ID);
        if (origin.id().isEmpty() || origin.id().equals(outer)) {
            return refused(origin, Answer.Failed.of(what, failure).error());
        }
        MDC.put(REQUEST_ID, origin.id());
        try {
            return refused(origin, Answer.Failed.of(what, failure).error());
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }

    /** Whether somebody may have to be waited for. */
    boolean mayWait() {
        return mayWait;
    }

    /** Whether everybody can be told. */
    boolean ready() {
        return listeners.stream().allMatch(DecisionListener::ready);
    }

    private void tell(Consumer<DecisionListener> event) {
        for (DecisionListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (Unavailable refusal) {
                throw refusal;
            } catch (RuntimeException failure) {
                LOG.error("a listener failed", failure);
            }
        }
    }
}
