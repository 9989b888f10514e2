package cloud.preflight.fleet;

import cloud.preflight.Decider;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Stage;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.OneServer;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.request.Labels;
import cloud.preflight.request.Protect;
import cloud.preflight.verdict.Verdict;
import java.util.List;

/**
 * Looks at what policies do for a server: one skips it where backing it up, without the volumes that the policy leaves out,
 * would meet a row of the stages behind the gate, quotas aside. Safe for any number of threads.
 */
record PolicyLook(Decider decider) {

    private static final int MOST_EXCLUDED = 1_000;
    /** The gate is closed to a whole operation, never to one server. */
    private static final Facts WELCOME = Facts.builder()
            .account(new Account(Ternary.YES, Ternary.NO, Ternary.YES))
            .build();

    /**
     * What policies do.
     *
     * @param facts those of the project, around the server
     * @param verdict what was asked of the server
     * @param bindings how policies bind it, at least one
     */
    Coverage of(Facts facts, Verdict verdict, OneServer server, List<Binding> bindings) {
        for (Binding binding : bindings) {
            if (skips(binding, facts, verdict, server)) {
                return Coverage.SKIPPED;
            }
        }
        return Coverage.BOUND;
    }

    private boolean skips(Binding binding, Facts facts, Verdict verdict, OneServer server) {
        boolean asAsked = verdict.operation() == Operation.PROTECT
                && binding.excludedVolumes().isEmpty()
                && binding.type().equals(Server.TYPE);
        Verdict own =
                asAsked && !isGate(verdict) ? verdict : decider.check(protect(binding, server), WELCOME.or(facts));
        return !isGate(own)
                && own.violations().stream().anyMatch(violation -> violation.row() != ErrorCode.QUOTA_EXCEEDED);
    }

    private static Protect protect(Binding binding, OneServer server) {
        List<String> excluded = binding.excludedVolumes().stream()
                .distinct()
                .limit(MOST_EXCLUDED)
                .toList();
        return new Protect(server.server().id(), binding.type(), Labels.NONE, List.of(), excluded);
    }

    private static boolean isGate(Verdict verdict) {
        return verdict.denied() && verdict.violations().get(0).row().stage() == Stage.GATE;
    }
}
