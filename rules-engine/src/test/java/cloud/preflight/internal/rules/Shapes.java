package cloud.preflight.internal.rules;

import static org.drools.model.DSL.accFunction;
import static org.drools.model.DSL.accumulate;
import static org.drools.model.DSL.and;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.entryPoint;
import static org.drools.model.DSL.execute;
import static org.drools.model.DSL.executeScript;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.expr;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.DSL.or;
import static org.drools.model.DSL.window;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.when;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.Ternary;
import cloud.preflight.rules.NamedPolicy;
import cloud.preflight.rules.Report;
import java.util.List;
import java.util.Map;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.model.Consequence;
import org.drools.model.DSL;
import org.drools.model.Declaration;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.WindowDefinition;
import org.drools.model.impl.RuleBuilder;
import org.drools.model.impl.RuleImpl;
import org.drools.model.view.ViewItem;

/** Rules of every shape, built as the rule compiler builds them. */
final class Shapes {

    static final String PACKAGE = "cloud.preflight.internal.rules";
    static final Global<Report> REPORT = globalOf(Report.class, PACKAGE, "report");
    static final Declaration<NamedPolicy> FACT = declarationOf(NamedPolicy.class);

    private static final Declaration<NamedPolicy> OTHER = declarationOf(NamedPolicy.class);
    private static final Declaration<Object> ANYTHING = declarationOf(Object.class);

    private Shapes() {}

    static Rule rule(RuleItemBuilder<?>... items) {
        return named().build(items);
    }

    static RuleBuilder named() {
        return PatternDSL.rule(PACKAGE, "POLICY_NOT_FOUND in a test");
    }

    static PatternDef<NamedPolicy> missing() {
        return missing(FACT);
    }

    private static PatternDef<NamedPolicy> missing(Variable<NamedPolicy> policy) {
        return pattern(policy).expr("missing", its -> its.found() == Ternary.NO);
    }

    static RuleItemBuilder<?> reports() {
        return on(FACT, REPORT).execute((policy, report) -> report.violated(ErrorCode.POLICY_NOT_FOUND));
    }

    static RuleItemBuilder<?> says() {
        return execute(() -> {});
    }

    private static Rule of(Declaration<?> fact) {
        return rule(pattern(fact), says());
    }

    private static Rule of(ViewItem<?> condition) {
        return rule(condition, says());
    }

    /** Rules that need a session, by why they do. */
    static Map<String, Rule> others() {
        return Map.ofEntries(
                Map.entry("two patterns are joined", rule(missing(), missing(OTHER), reports())),
                Map.entry("there is no pattern", rule(says())),
                Map.entry("a fact is not there", of(not(missing()))),
                Map.entry("some fact is there", of(exists(missing()))),
                Map.entry("one fact or another is there", of(or(missing(), missing(OTHER)))),
                Map.entry("facts are counted", of(counted())),
                Map.entry("a fact is of any class", of(ANYTHING)),
                Map.entry("a fact comes from elsewhere", of(declarationOf(NamedPolicy.class, DSL.from(List::of)))),
                Map.entry("a fact comes by a way of its own", of(declarationOf(NamedPolicy.class, entryPoint("gate")))),
                Map.entry("facts are those of a moment", of(moment())),
                Map.entry("another fact is looked at too", of(comparing())),
                Map.entry("another fact alone is looked at", of(elsewhere())),
                Map.entry("a part of the fact has a name", of(pattern(FACT).bind(name(), NamedPolicy::id))),
                Map.entry("one condition or another holds", of(either())),
                Map.entry("one condition or another holds beside a third", of(either().expr("third", its -> true))),
                Map.entry("the fact is compared with itself", of(pattern(FACT).expr("same", FACT, Object::equals))),
                Map.entry("it only looks on", of(missing().passive())),
                Map.entry(
                        "there is another global",
                        rule(missing(), on(global(Report.class, "x")).execute(x -> {}), says())),
                Map.entry(
                        "it tells something else",
                        rule(missing(), on(global(String.class, "text")).execute(x -> {}))),
                Map.entry("it tells of another fact", rule(missing(), on(OTHER).execute(x -> {}))),
                Map.entry("it has the session in hand", rule(missing(), execute(drools -> drools.halt()))),
                Map.entry(
                        "it ends what others say",
                        rule(missing(), on(FACT).execute(x -> {}).breaking())),
                Map.entry("it is told in another language", rule(missing(), executeScript("mvel", Shapes.class, ""))),
                Map.entry("it says one thing or another", conditional()),
                Map.entry("it says two things", twice()));
    }

    private static ViewItem<?> counted() {
        return accumulate(
                pattern(OTHER), accFunction(CountAccumulateFunction::new).as(declarationOf(Long.class)));
    }

    private static Declaration<NamedPolicy> moment() {
        return declarationOf(NamedPolicy.class, window(WindowDefinition.Type.LENGTH, 1));
    }

    private static ViewItem<?> comparing() {
        return pattern(FACT).expr("same", OTHER, Object::equals);
    }

    private static ViewItem<?> elsewhere() {
        return and(pattern(FACT), expr("missing", OTHER, its -> its.found() == Ternary.NO));
    }

    private static PatternDef<NamedPolicy> either() {
        return pattern(FACT)
                .or()
                .expr("missing", its -> its.found() == Ternary.NO)
                .expr("unknown", its -> its.found() == Ternary.UNKNOWN)
                .endOr();
    }

    private static Declaration<String> name() {
        return declarationOf(String.class);
    }

    private static <T> Global<T> global(Class<T> type, String name) {
        return globalOf(type, PACKAGE, name);
    }

    private static Rule conditional() {
        return rule(missing(), when(FACT, its -> its.id().isEmpty()).then(on(FACT).execute(its -> {})), reports());
    }

    /** Drools has no way to write this that gives the rule no other shape as well. */
    private static Rule twice() {
        Rule once = rule(missing(), reports());
        Map<String, Consequence> two =
                Map.of("default", once.getDefaultConsequence(), "more", once.getDefaultConsequence());
        return new RuleImpl(
                PACKAGE, once.getName(), null, once.getView(), once.getDefaultConsequence(), Map.of(), Map.of()) {
            @Override
            public Map<String, Consequence> getConsequences() {
                return two;
            }
        };
    }
}
