package cloud.preflight.internal.check;

import cloud.preflight.facts.Facts;
import cloud.preflight.internal.resolve.Candidate;
import cloud.preflight.rules.ProtectedServer;
import cloud.preflight.verdict.Verdict.Skipped;
import java.util.List;

/**
 * What the rules look at to check a request.
 *
 * @param facts what is known, with what the profile takes as empty
 * @param resolved the facts that the rules of the operation look at
 * @param candidates the servers that the execution of a policy may back up; none for every other operation
 * @param skipped those of them that it leaves out
 * @param counted the ids of the volumes that a backup counts against the quotas
 */
public record Pass(
        Facts facts, List<Object> resolved, List<Candidate> candidates, List<Skipped> skipped, List<String> counted) {

    static Pass of(Facts facts, List<Object> resolved) {
        List<String> counted = resolved.stream()
                .filter(ProtectedServer.class::isInstance)
                .flatMap(fact -> ((ProtectedServer) fact).attached().ids().stream())
                .toList();
        return new Pass(facts, resolved, List.of(), List.of(), counted);
    }
}
