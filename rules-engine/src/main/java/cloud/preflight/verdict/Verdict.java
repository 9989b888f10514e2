package cloud.preflight.verdict;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to a question.
 *
 * @param operation the operation that was asked about
 * @param violations what it would meet, in the contract's order
 * @param skipped the servers that the execution of a policy would leave out, in the policy's order; empty for every other
 *     operation
 * @param notEvaluated what could not be evaluated for want of facts, sorted by code
 */
public record Verdict(
        Operation operation, List<Violation> violations, List<Skipped> skipped, List<NotEvaluated> notEvaluated) {

    /**
     * A server that the execution of a policy would leave out.
     *
     * @param resourceId the server's id
     * @param reason why it can't be backed up: the primary violation of its own check
     */
    public record Skipped(String resourceId, Violation reason) {

        /** A server and why it is left out. */
        public Skipped {
            requireNonNull(resourceId, "resourceId");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * A row that may be met, if facts that are missing were known.
     *
     * @param row the row
     * @param missing what is missing, sorted
     */
    public record NotEvaluated(Row row, List<FactPath> missing) {

        /** A row and what is missing to decide it. */
        public NotEvaluated {
            requireNonNull(row, "row");
            missing = List.copyOf(requireNonNull(missing, "missing"));
        }
    }

    /** Whether an operation would be allowed. */
    public enum Decision {
        /** Nothing is violated, and nothing that is missing could change that. */
        ALLOWED,
        /** Something is violated. */
        DENIED,
        /** Nothing is violated, but a missing fact, which is named, could still deny it. */
        UNDETERMINED;

        private final String id = name().toLowerCase(Locale.ROOT);

        /** The name as it is written in answers, {@code undetermined} for instance. */
        public String id() {
            return id;
        }
    }

    /** An answer. */
    public Verdict {
        requireNonNull(operation, "operation");
        violations = List.copyOf(requireNonNull(violations, "violations"));
        skipped = List.copyOf(requireNonNull(skipped, "skipped"));
        notEvaluated = List.copyOf(requireNonNull(notEvaluated, "notEvaluated"));
    }

    /** The decision. */
    public Decision decision() {
        if (denied()) {
            return Decision.DENIED;
        }
        return notEvaluated.isEmpty() ? Decision.ALLOWED : Decision.UNDETERMINED;
    }

    /** Whether the operation would be refused. */
    public boolean denied() {
        return !violations.isEmpty();
    }

    /** Whether the operation would be allowed, whatever the facts are that are missing. */
    public boolean allowed() {
        return decision() == Decision.ALLOWED;
    }

    /** The violation that a native answer would carry; empty unless denied. */
    public Optional<Violation> primary() {
        return violations.stream().findFirst();
    }
}
