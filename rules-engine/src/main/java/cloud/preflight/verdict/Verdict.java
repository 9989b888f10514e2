package cloud.preflight.verdict;

import cloud.preflight.catalog.Operation;
import java.util.List;
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

    public Verdict {
        violations = List.copyOf(violations);
        skipped = List.copyOf(skipped);
        notEvaluated = List.copyOf(notEvaluated);
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
