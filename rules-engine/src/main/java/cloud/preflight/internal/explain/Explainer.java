package cloud.preflight.internal.explain;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.catalog.SiteRow;
import cloud.preflight.catalog.Stage;
import cloud.preflight.facts.Facts;
import cloud.preflight.internal.change.Search;
import cloud.preflight.internal.check.Checker;
import cloud.preflight.internal.check.Pass;
import cloud.preflight.internal.rules.RuleWalk;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request;
import cloud.preflight.rules.Asked;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Explanation.Rule;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Explains verdicts by the rules that decide. Immutable and safe for any number of threads. */
public final class Explainer {

    private static final Set<Stage> DECIDED = Set.of(Stage.GATE, Stage.EXISTENCE, Stage.CONDITION);

    private final Checker checker;
    private final RuleWalk rules;
    private final Profile profile;

    /** Explains what this checker decides, by these rules and under this profile, which are the checker's. */
    public Explainer(Checker checker, RuleWalk rules, Profile profile) {
        this.checker = checker;
        this.rules = rules;
        this.profile = profile;
    }

    /** The verdict on a valid request, and why. */
    public Explanation explain(Request request, Facts known) {
        Verdict verdict = checker.check(request, known);
        Pass pass = checker.pass(request, known);
        Reading reading = new Reading(new Asked(request, pass.facts().unscoped(), profile, pass.counted()));
        Outcomes outcomes = new Outcomes(verdict, rules, pass, reading);
        List<Rule> explained =
                rows(request.operation(), verdict).stream().map(outcomes::of).toList();
        return new Explanation(
                verdict, explained, new Search(checker, rules, profile).changes(request, known, verdict.violations()));
    }

    /** The rows that the operation may meet, in the contract's order, then those of a site that it did meet. */
    private static List<Row> rows(Operation operation, Verdict verdict) {
        Stream<Row> published = Arrays.<Row>stream(ErrorCode.values())
                .filter(row -> DECIDED.contains(row.stage()) && row.concerns(operation));
        Stream<Row> met = Stream.concat(
                verdict.violations().stream().map(Violation::row),
                verdict.notEvaluated().stream().map(NotEvaluated::row));
        return Stream.concat(published, met.filter(SiteRow.class::isInstance).sorted(Row.ORDER))
                .distinct()
                .toList();
    }
}
