package cloud.preflight.facts;

import static java.util.Objects.requireNonNull;

/**
 * Where facts that a question does not bring come from: an inventory, a cloud, an embedder's own.
 *
 * <p>Implementations are safe for any number of threads.
 */
public interface FactSource {

    /** Knows nothing. */
    FactSource NONE = (project, needs, known) -> known;

    /**
     * The known facts, completed by what is needed of the sections that are unknown to them. A section that the source has
     * is then known; what it was asked for and does not have does not exist. A section that it does not have stays unknown.
     *
     * @param project whose facts
     * @param needs what is looked for; nothing else need be there
     * @param known what is known so far, and stays as it is
     * @throws Unavailable when it can't answer
     * @throws Refused when it does not answer whoever asks
     */
    Facts facts(String project, Needs needs, Facts known);

    /**
     * The known facts, completed where anything that is needed is unknown to them, and then scoped to the needs.
     *
     * @throws Unavailable when the source is asked and can't answer
     * @throws Refused when it is asked and does not answer whoever asks
     */
    default Facts completed(String project, Needs needs, Facts known) {
        if (known.sections().containsAll(needs.sections())) {
            return known;
        }
        Facts facts = facts(project, needs, known);
        return facts == known ? known : facts.scopedTo(needs);
    }

    /** This source, and for the sections that it does not have another one. */
    default FactSource or(FactSource other) {
        return (project, needs, known) -> other.facts(project, needs, facts(project, needs, known));
    }

    /** Thrown when a source does not give its facts to whoever asks. */
    final class Refused extends RuntimeException {

        private final Reason reason;

        /** Why nothing is given. */
        public enum Reason {
            /** Nobody knows who asks. */
            UNKNOWN,
            /** Who asks may not have these facts. */
            FORBIDDEN
        }

        /**
         * A refusal.
         *
         * @param message what is in the way, as it may be told to anybody
         */
        public Refused(Reason reason, String message) {
            super(requireNonNull(message, "message"));
            this.reason = requireNonNull(reason, "reason");
        }

        /** Why nothing is given. */
        public Reason reason() {
            return reason;
        }

        /** What is in the way, as it may be told to anybody. */
        public String words() {
            return String.valueOf(getMessage());
        }
    }

    /** Thrown when a source can't answer: never is a fact guessed for want of it. */
    final class Unavailable extends RuntimeException {

        private final String source;

        /**
         * A failure.
         *
         * @param source what can't answer, as it may be told to anybody: {@code The inventory} for instance
         * @param message what is in the way, for a log
         * @param cause why
         */
        public Unavailable(String source, String message, Throwable cause) {
            super(message, cause);
            this.source = requireNonNull(source, "source");
        }

        /** What can't answer, as it may be told to anybody. */
        public String source() {
            return source;
        }

        /** What is in the way, for a log: the words of the cause may be long, and name an address. */
        public String reason() {
            Throwable root = this;
            while (root.getCause() != null && root.getCause() != root) {
                root = root.getCause();
            }
            return getMessage() + ": " + root.getMessage();
        }
    }
}
