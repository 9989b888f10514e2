package cloud.preflight.internal.rules;

import cloud.preflight.internal.resolve.Report;
import java.util.List;

/** Lets rules look at facts. Safe for any number of threads. */
interface RuleEngine {

    /** Lets every rule look at the facts and report to the report. A rule that fails fails the whole pass. */
    void decide(List<Object> facts, Report report);
}
