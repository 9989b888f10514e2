package cloud.preflight.answers;

import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.verdict.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of a question. Immutable. */
public sealed interface Answer {

    /** It was decided. */
    record Decided(Verdict verdict) implements Answer {}

    /** It could not be: it can't be read, or what it takes to decide it failed. */
    record Failed(ErrorAnswer error) implements Answer, CapabilityAnswer {

        private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

        /**
         * Logs a failure, and makes of it what may be told: a store or service that is away is named, and of a fault of
         * ours nothing is but what failed.
         *
         * @param what what was being done: an operation's id, or {@code request} while that is not known
         */
        public static Failed of(String what, RuntimeException failure) {
            if (failure instanceof Unavailable away) {
                LOG.error("{} is unavailable: {}", away.source(), away.reason());
                return new Failed(ErrorAnswer.unavailable(away.source()));
            }
            LOG.error("{} failed", what, failure);
            return new Failed(ErrorAnswer.internal(what));
        }
    }
}
