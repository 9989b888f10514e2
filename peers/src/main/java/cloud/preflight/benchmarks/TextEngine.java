package cloud.preflight.benchmarks;

import cloud.preflight.internal.rules.RuleEngine;
import java.util.Collection;
import java.util.Map;

/** An engine whose rules are text. It is asked about one fact at a time, as these engines are made for. */
interface TextEngine {

    /** The names of the rules that apply to a fact of this kind with these attributes, in any order. */
    Collection<String> applying(String kind, Map<String, Object> attributes);

    /** What reports for the rules that apply. */
    default RuleEngine reporting() {
        return (operation, facts, report) -> {
            for (Object fact : facts) {
                Attributes attributes = Attributes.of(operation, fact);
                for (String name : applying(attributes.kind(), attributes.values())) {
                    JavaRules.named(name).report(fact, report);
                }
            }
        };
    }
}
