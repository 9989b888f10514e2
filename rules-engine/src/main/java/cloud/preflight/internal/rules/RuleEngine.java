package cloud.preflight.internal.rules;

import cloud.preflight.catalog.Operation;
import cloud.preflight.rules.Report;
import java.util.List;

/** Lets rules look at facts. Safe for any number of threads. */
public interface RuleEngine {

    /**
     * Lets the rules of the operation look at the facts and report to the report. A rule that fails fails the whole pass.
     */
    void decide(Operation operation, List<Object> facts, Report report);
}
