package cloud.preflight.internal.rules;

import cloud.preflight.internal.resolve.Report;
import java.util.List;
import org.drools.model.Model;

/** The rules, ready to decide. Immutable and safe for any number of threads. */
public final class Rules {

    private final RuleEngine engine;

    Rules(List<Model> models) {
        this(DirectEngine.of(models).orElseGet(() -> new SessionEngine(models)));
    }

    Rules(RuleEngine engine) {
        this.engine = engine;
    }

    /**
     * The rules that the build compiled. They are the same under every profile, so there is one of them.
     *
     * @throws IllegalStateException when they are missing or broken
     */
    public static Rules compiled() {
        return Compiled.RULES;
    }

    /** Loads the rules when they are first asked for. */
    private static final class Compiled {
        private static final Rules RULES = new Rules(RuleModel.load());
    }

    /** Lets every rule look at the facts and report to the report. A rule that fails fails the whole pass. */
    public void decide(List<Object> facts, Report report) {
        engine.decide(facts, report);
    }
}
