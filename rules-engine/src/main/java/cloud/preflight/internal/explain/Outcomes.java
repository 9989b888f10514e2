package cloud.preflight.internal.explain;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.internal.check.Pass;
import cloud.preflight.internal.resolve.Candidate;
import cloud.preflight.internal.rules.Looked;
import cloud.preflight.internal.rules.RuleWalk;
import cloud.preflight.rules.FactValue;
import cloud.preflight.rules.Words;
import cloud.preflight.verdict.Explanation.Outcome;
import cloud.preflight.verdict.Explanation.Rule;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Verdict.Skipped;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of the rules of one verdict. Not safe for several threads at once. */
final class Outcomes {

    private final Verdict verdict;
    private final RuleWalk rules;
    private final Pass pass;
    private final Reading reading;
    private final Map<Row, List<Looked>> looks = new HashMap<>();
    private final Set<Row> violated;
    private final Map<String, Candidate> candidates = new HashMap<>();

    Outcomes(Verdict verdict, RuleWalk rules, Pass pass, Reading reading) {
        this.verdict = verdict;
        this.rules = rules;
        this.pass = pass;
        this.reading = reading;
        violated = verdict.violations().stream().map(Violation::row).collect(Collectors.toSet());
        pass.candidates().forEach(candidate -> candidates.put(candidate.id(), candidate));
        rules.look(
                verdict.operation(),
                pass.resolved(),
                look -> looks.computeIfAbsent(look.row(), first -> new ArrayList<>())
                        .add(look));
    }

    Rule of(Row row) {
        if (!isReached(row)) {
            return new NamedFacts().of(row, Outcome.NOT_REACHED);
        }
        if (violated.contains(row)) {
            return violated(row);
        }
        List<FactValue> missing = missing(row);
        NamedFacts facts = new NamedFacts().add(missing);
        looks(row).forEach(look -> facts.add(reading.facts(look)));
        return facts.of(row, missing.isEmpty() ? Outcome.SATISFIED : Outcome.NOT_EVALUATED);
    }

    private boolean isReached(Row row) {
        return verdict.primary()
                .map(Violation::row)
                .map(first -> row.stage().compareTo(first.stage()) <= 0)
                .orElse(true);
    }

    private List<Looked> looks(Row row) {
        return looks.getOrDefault(row, List.of());
    }

    private Rule violated(Row row) {
        NamedFacts facts = new NamedFacts();
        looks(row).stream().filter(look -> look.violated() != null).forEach(look -> facts.add(reading.facts(look)));
        if (row == ErrorCode.POLICY_WITHOUT_PROTECTABLE_SERVER) {
            pass.skipped().forEach(skipped -> facts.add(reasons(skipped)));
        }
        return facts.of(row, Outcome.VIOLATED);
    }

    /** The facts that a server is left out for. */
    private List<FactValue> reasons(Skipped skipped) {
        List<FactValue> reasons = new ArrayList<>();
        Candidate candidate = candidates.get(skipped.resourceId());
        if (candidate != null) {
            rules.look(Operation.PROTECT, candidate.resolved(), look -> {
                if (look.row().equals(skipped.reason().row()) && look.violated() != null) {
                    reasons.addAll(reading.facts(look));
                }
            });
        }
        return reasons;
    }

    /** What is missing to decide a row that is not violated. */
    private List<FactValue> missing(Row row) {
        List<FactValue> missing = new ArrayList<>();
        for (NotEvaluated entry : verdict.notEvaluated()) {
            if (entry.row().equals(row)) {
                entry.missing().forEach((FactPath path) -> missing.add(FactValue.unknown(path)));
            }
        }
        if (looks(row).stream().anyMatch(reading::isOpen)) {
            looks(row).forEach(look -> missing.addAll(unknown(reading.facts(look))));
        }
        for (Class<?> kind : looks(row).isEmpty() ? rules.kinds(row) : List.<Class<?>>of()) {
            missing.addAll(unknown(Words.documents(kind, reading.asked())));
        }
        return missing;
    }

    private static List<FactValue> unknown(List<FactValue> facts) {
        return facts.stream().filter(fact -> !fact.known()).toList();
    }
}
