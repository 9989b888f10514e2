package cloud.preflight.internal.change;

import cloud.preflight.facts.Facts;
import cloud.preflight.internal.check.Checker;
import cloud.preflight.internal.check.Pass;
import cloud.preflight.internal.rules.Looked;
import cloud.preflight.internal.rules.RuleWalk;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.verdict.Explanation.Change;
import cloud.preflight.verdict.Explanation.Patch;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for changes that let violations go: denies the conditions of the rules that reported them, one at a time, and asks
 * again, and again about what has come instead. Of one question; not safe for several threads at once.
 */
public final class Search {

    /** So many ways to do the same thing are tried. */
    static final int MOST_OPTIONS = 3;

    /** For so many violations changes are looked for. */
    private static final int MOST_VIOLATIONS = 100;
    /** So many changes are named for a violation. */
    private static final int MOST_CHANGES = 5;
    /** So many times is asked again for a violation. */
    private static final int MOST_TRIES = 200;
    /** So many facts are looked at in all: a question with many can be asked again less often. */
    private static final int MOST_WORK = 100_000;

    private final Checker checker;
    private final RuleWalk rules;
    private final RequestValidation validation;
    private final Levers levers = new Levers();
    private final ExecutionLevers execution;
    private int tries;
    private long work;

    /** A search by what this checker decides, by these rules and under this profile, which are the checker's. */
    public Search(Checker checker, RuleWalk rules, Profile profile) {
        this.checker = checker;
        this.rules = rules;
        validation = new RequestValidation(profile);
        execution = new ExecutionLevers(rules, profile, levers);
        BackupLevers backup = new BackupLevers(profile);
        backup.add(levers);
        new RestoreLevers(new SuggestedMapping(new Fit(rules), profile), backup).add(levers);
        PolicyLevers.add(levers);
        execution.add();
    }

    /** For each violation of a valid request the changes that were found, the smallest first. */
    public List<List<Change>> changes(Request request, Facts facts, List<Violation> violations) {
        List<List<Change>> changes = new ArrayList<>();
        Set<Violation> known = Set.copyOf(violations);
        if (!violations.isEmpty()) {
            Trial asked = ask(Attempt.of(request, facts));
            for (Violation violation : violations) {
                tries = 0;
                changes.add(
                        changes.size() < MOST_VIOLATIONS && work <= MOST_WORK
                                ? changes(asked, new Trial.Goal(violation, known))
                                : List.of());
            }
        }
        return changes;
    }

    private List<Change> changes(Trial asked, Trial.Goal goal) {
        Set<Change> found = new LinkedHashSet<>();
        asked.of(goal.gone()).stream()
                .flatMap(look -> levers.pull(look, asked.attempt()).stream())
                .forEach(attempt -> settled(attempt, goal).ifPresent(end -> found.add(end.change())));
        return found.stream()
                .sorted(Comparator.comparingInt(Search::size))
                .limit(MOST_CHANGES)
                .toList();
    }

    /** The attempt with whatever else it takes; empty when nothing helps. */
    private Optional<Attempt> settled(Attempt first, Trial.Goal goal) {
        Optional<Trial> tried = asked(first);
        while (tried.isPresent() && !tried.get().reaches(goal)) {
            tried = nearer(tried.get(), goal);
        }
        return tried.map(Trial::attempt);
    }

    private Optional<Trial> nearer(Trial from, Trial.Goal goal) {
        int distance = from.distance(goal);
        for (Looked look : from.inTheWay(goal).stream().limit(1).toList()) {
            for (Attempt attempt : levers.pull(look, from.attempt())) {
                Optional<Trial> tried = asked(attempt);
                if (tried.isPresent() && tried.get().distance(goal) < distance) {
                    return tried;
                }
            }
        }
        return Optional.empty();
    }

    /** What comes of an attempt; empty where it is no valid request, or there was enough work. */
    private Optional<Trial> asked(Attempt attempt) {
        tries++;
        return tries > MOST_TRIES
                        || work > MOST_WORK
                        || !validation.faults(attempt.request()).isEmpty()
                ? Optional.empty()
                : Optional.of(ask(attempt));
    }

    private Trial ask(Attempt attempt) {
        Request request = attempt.request();
        Pass pass = checker.pass(request, attempt.facts());
        work += pass.resolved().size();
        pass.candidates().forEach(candidate -> work += candidate.resolved().size());
        List<Looked> violated = new ArrayList<>();
        rules.look(request.operation(), pass.resolved(), look -> {
            if (look.violated() != null) {
                violated.add(look);
            }
        });
        boolean none = request instanceof ExecutePolicy
                && pass.skipped().size() == pass.candidates().size();
        return new Trial(
                attempt,
                checker.check(request, attempt.facts()).violations(),
                violated,
                none ? execution.fewestReasons(attempt) : 0);
    }

    /** How much is changed: its operations, and what they put there. */
    private static int size(Change change) {
        return change.operations().stream().mapToInt(Search::size).sum();
    }

    private static int size(Patch operation) {
        return 2 + (operation.value() instanceof Collection<?> list ? list.size() : 0);
    }
}
