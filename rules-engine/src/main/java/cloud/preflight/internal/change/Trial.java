package cloud.preflight.internal.change;

import cloud.preflight.catalog.Reporting;
import cloud.preflight.catalog.Row;
import cloud.preflight.internal.rules.Looked;
import cloud.preflight.verdict.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking with something changed.
 *
 * @param attempt what was asked
 * @param violations what it would meet
 * @param looks how the rules looked that reported a violation, be it of a stage that was not reached
 * @param hidden how many violations stand behind those, as of the servers of a policy
 */
record Trial(Attempt attempt, List<Violation> violations, List<Looked> looks, int hidden) {

    /**
     * What asking is to come to: that a violation is gone, and no other of its stage or an earlier one has come.
     *
     * @param gone the violation
     * @param known all violations that were there before
     */
    record Goal(Violation gone, Set<Violation> known) {

        private boolean isInTheWay(Violation violation) {
            return violation.equals(gone)
                    || !known.contains(violation)
                            && violation.row().stage().compareTo(gone.row().stage()) <= 0;
        }
    }

    boolean reaches(Goal goal) {
        return violations.stream().noneMatch(goal::isInTheWay);
    }

    /** How the rules looked whose violations are in the way. */
    List<Looked> inTheWay(Goal goal) {
        List<Violation> some = violations.stream().filter(goal::isInTheWay).toList();
        return looks.stream()
                .filter(look -> some.stream().anyMatch(violation -> isOf(look, violation)))
                .toList();
    }

    /** How a rule looked that reported this violation. */
    Optional<Looked> of(Violation violation) {
        return looks.stream().filter(look -> isOf(look, violation)).findFirst();
    }

    /** How far it is from the goal; less is nearer. What is hidden counts twice: its last may bring both quotas instead. */
    int distance(Goal goal) {
        return inTheWay(goal).size() + 2 * hidden;
    }

    /** Whether a rule reported this violation, or something that is part of it. */
    private static boolean isOf(Looked look, Violation violation) {
        Row row = violation.row();
        Looked.@Nullable Violated violated = look.violated();
        if (violated == null || !row.equals(look.row())) {
            return false;
        }
        return row.reporting() != Reporting.EACH || violated.values().equals(violation.values());
    }
}
