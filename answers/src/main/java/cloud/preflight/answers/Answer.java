package cloud.preflight.answers;

import cloud.preflight.facts.FactSource.Refused;
import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of a question. Immutable. */
public sealed interface Answer {

    /**
     * It was decided.
     *
     * @param explanation why; null where that was not asked for
     */
    record Decided(Verdict verdict, @Nullable Explanation explanation) implements Answer {

        /** It was decided, and nobody asked why. */
        public Decided(Verdict verdict) {
            this(verdict, null);
        }
    }

    /** It could not be: it can't be read, or what it takes to decide it failed. */
    record Failed(ErrorAnswer error) implements Answer, CapabilityAnswer {

        private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

        /**
         * Logs a failure, and makes of it what may be told: a store or service that is away is named, a
         * refusal says why, and of a fault of ours nothing is told but what failed.
         *
         * @param what what was being done: an operation's id, or {@code request} while that is not known
         */
        public static Failed of(String what, RuntimeException failure) {
            if (failure instanceof Unavailable away) {
                LOG.error("{} is unavailable: {}", away.source(), away.reason());
                return new Failed(ErrorAnswer.unavailable(away.source()));
            }
            if (failure instanceof Refused refused) {
                return new Failed(ErrorAnswer.of(refused));
            }
            LOG.error("{} failed", what, failure);
            return new Failed(ErrorAnswer.internal(what));
        }
    }
}
