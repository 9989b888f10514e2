package cloud.preflight.internal.rules;

import cloud.preflight.catalog.Operation;
import cloud.preflight.rules.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.drools.model.Model;
import org.drools.model.NamedModelItem;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;

/**
 * The rules, ready to decide: straight from their model where they can be, in sessions of the rules engine where they can't.
 * Immutable and safe for any number of threads.
 */
public final class Rules {

    /** The class that the build writes of the published rules. */
    static final String PUBLISHED = "cloud.preflight.internal.rules.PublishedRules";

    private final List<RuleEngine> engines;
    private final List<String> inSessions;
    private final boolean published;
    private final Supplier<RuleWalk> walking;
    // Few programs explain anything; whoever asks first has it made.
    private volatile @Nullable RuleWalk walk;

    private Rules(List<RuleEngine> engines, List<String> inSessions, boolean published, Supplier<RuleWalk> walking) {
        this.engines = List.copyOf(engines);
        this.inSessions = List.copyOf(inSessions);
        this.published = published;
        this.walking = walking;
    }

    /**
     * The rules that the build compiled. They are the same under every profile, so there is one of them.
     *
     * @throws IllegalStateException when they are missing or broken
     */
    public static Rules compiled() {
        return Compiled.RULES;
    }

    /** Loads the rules when they are first asked for, and their model, which deciding does not need, for a walk. */
    private static final class Compiled {
        private static final Rules RULES = new Rules(
                List.of(published()),
                List.of(),
                true,
                () -> of(RuleModel.load()).walk());

        private static RuleEngine published() {
            try {
                return Class.forName(PUBLISHED)
                        .asSubclass(RuleEngine.class)
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException missing) {
                throw new IllegalStateException("the compiled rules are missing: " + PUBLISHED, missing);
            }
        }
    }

    /** The rules of these models. Those that need a session have one beside the others, never instead of them. */
    public static Rules of(List<Model> models) {
        List<DirectRule> direct = new ArrayList<>();
        List<Model> others = new ArrayList<>();
        for (Model model : models) {
            List<Rule> rest = new ArrayList<>();
            for (Rule rule : model.getRules()) {
                DirectRule.of(rule).ifPresentOrElse(direct::add, () -> rest.add(rule));
            }
            if (!rest.isEmpty()) {
                others.add(only(rest, model));
            }
        }
        boolean published = direct.stream().allMatch(rule -> rule.row().isPresent());
        List<RuleEngine> engines = new ArrayList<>(List.of(new DirectEngine(direct)));
        if (!others.isEmpty()) {
            engines.add(new SessionEngine(others));
        }
        return new Rules(engines, names(others), published, () -> new RuleWalk(direct));
    }

    private static Model only(List<Rule> rules, Model model) {
        ModelImpl some = new ModelImpl(model.getPackageName()).withRules(rules).withGlobals(model.getGlobals());
        some.withQueries(model.getQueries());
        model.getTypeMetaDatas().forEach(some::addTypeMetaData);
        return some;
    }

    /** All rules of these models in sessions: the reference that the others are compared with. */
    public static Rules inSessions(List<Model> models) {
        return new Rules(List.of(new SessionEngine(models)), names(models), true, () -> new RuleWalk(List.of()));
    }

    /** Whatever rules this engine has: a reference that the others are measured against. */
    public static Rules by(RuleEngine engine) {
        return new Rules(List.of(engine), List.of(), true, () -> new RuleWalk(List.of()));
    }

    private static List<String> names(List<Model> models) {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .map(NamedModelItem::getName)
                .toList();
    }

    /** The names of the rules that need a session; of the published ones there is none. */
    public List<String> sessionRules() {
        return inSessions;
    }

    /**
     * Lets the rules of the operation look at the facts and report to the report. A rule that fails fails the whole pass.
     */
    public void decide(Operation operation, List<Object> facts, Report report) {
        Report concerned = published ? report : new ConcernedReport(operation, report);
        for (RuleEngine engine : engines) {
            engine.decide(operation, facts, concerned);
        }
    }

    /** The same published rules, to be looked at one by one. Those that need a session are not among them. */
    public RuleWalk walk() {
        RuleWalk made = walk;
        if (made == null) {
            made = walking.get();
            walk = made;
        }
        return made;
    }
}
