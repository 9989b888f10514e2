package cloud.preflight.fleet;

import cloud.preflight.Decider;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.OneServer;
import cloud.preflight.verdict.Verdict;

/** What is asked of each server. Safe for any number of threads. */
sealed interface FleetQuestion permits ProtectQuestion, RestoreQuestion {

    /** The operations that a fleet can be asked. */
    static FleetQuestion of(Operation operation, Decider decider) {
        return switch (operation) {
            case PROTECT -> new ProtectQuestion(decider);
            case RESTORE -> new RestoreQuestion(decider);
            default -> throw new IllegalArgumentException(operation.id() + " is not asked of a server");
        };
    }

    /** Who decides. */
    Decider decider();

    /** The operation that is asked about. */
    Operation operation();

    /**
     * The verdict.
     *
     * @param project the facts of the server's project
     * @param server the server and what belongs to it, without its backups
     * @param group where its backups are
     */
    Verdict ask(Facts project, OneServer server, ServerGroup group);
}
