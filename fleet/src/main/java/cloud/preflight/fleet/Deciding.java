package cloud.preflight.fleet;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.OneServer;
import cloud.preflight.verdict.Verdict;
import java.util.List;

/**
 * Decides about a server of which everything is at hand. Safe for any number of threads.
 *
 * @param question what is asked
 * @param book what is known of projects, to which nothing is added any more
 */
record Deciding(FleetQuestion question, ProjectBook book) {

    FleetRow decide(AskedServer server, ServerGroup group) {
        Facts project = book.facts(server.project(), question.decider().profile());
        OneServer around = group.around(server.facts());
        Verdict verdict = question.ask(project, around, group);
        List<Binding> bindings = group.bindings();
        if (bindings.isEmpty()) {
            Coverage none = book.policiesWhole(server.project()) ? Coverage.UNBOUND : Coverage.UNKNOWN;
            return FleetRow.of(server, none, verdict);
        }
        Coverage coverage = new PolicyLook(question.decider()).of(project.around(around), verdict, around, bindings);
        return FleetRow.of(server, coverage, verdict);
    }
}
