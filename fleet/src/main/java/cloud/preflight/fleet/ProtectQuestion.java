package cloud.preflight.fleet;

import cloud.preflight.Decider;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.OneServer;
import cloud.preflight.request.Protect;
import cloud.preflight.verdict.Verdict;

/** Could it be backed up, with all its volumes? */
record ProtectQuestion(Decider decider) implements FleetQuestion {

    @Override
    public Operation operation() {
        return Operation.PROTECT;
    }

    @Override
    public Verdict ask(Facts project, OneServer server, ServerGroup group) {
        return decider.check(new Protect(server.server().id()), project.around(server));
    }
}
