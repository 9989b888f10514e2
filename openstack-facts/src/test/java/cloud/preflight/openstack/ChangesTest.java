package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.Operation;
import cloud.preflight.testkit.JsonPatch;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Explanation.Change;
import cloud.preflight.verdict.Explanation.Patch;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of random questions that are denied, most violations that somebody can do something about have a change, and every change
 * that is applied to its question lets its violation go. The counts are written to {@code target/changes.txt}.
 */
class ChangesTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_130);
    private static final int QUESTIONS = Integer.getInteger("preflight.questions", 500);
    private static final Path COUNTS = Path.of("target", "changes.txt");

    /** Operations that have rows with a change. */
    private static final Set<Operation> HELPED = EnumSet.of(
            Operation.PROTECT,
            Operation.RESTORE,
            Operation.CREATE_POLICY,
            Operation.UPDATE_POLICY,
            Operation.EXECUTE_POLICY,
            Operation.RESIZE_SPACE);

    private final List<Library> libraries =
            Profiles.all().stream().map(Library::new).toList();
    private final Map<String, Count> byRow = new TreeMap<>();
    private final Map<Help, Count> byHelp = new EnumMap<>(Help.class);
    private final Count total = new Count();
    private String failed = "";

    /** Violations, and the changes that were given for them. */
    private static final class Count {
        private int violations;
        private int withChange;
        private int changes;
        private int working;

        @Override
        public String toString() {
            return withChange + " of " + violations + " violations have a change";
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesLetViolationsGo(Operation operation) throws IOException {
        Questions questions = new Questions(SEED);
        int denied = 0;
        // Of the others it is enough to see that nothing is proposed.
        int enough = HELPED.contains(operation) ? QUESTIONS : QUESTIONS / 10;
        for (int i = 0; denied < enough; i++) {
            Library library = libraries.get(i % libraries.size());
            Map<String, Object> question = questions.next(Set.of(operation.id()), library.profile());
            Explanation explanation = library.explanation(question);
            if (explanation.verdict().denied()) {
                denied++;
                count(library, question, explanation);
            }
        }
        write(operation);
        assertThat(byRow.values().stream()
                        .mapToInt(count -> count.changes - count.working)
                        .sum())
                .as("seed %d, %s, %s", SEED, byRow, failed)
                .isZero();
        assertThat(byRow.values().stream().anyMatch(count -> count.changes > 0)).isEqualTo(HELPED.contains(operation));
        Count helped = byHelp.getOrDefault(Help.SOMEBODY, new Count());
        assertThat(helped.withChange * 10)
                .as("seed %d, %s: %s", SEED, helped, byRow)
                .isGreaterThanOrEqualTo(helped.violations * 9);
    }

    /** What is read from an inventory is asked about as it was read, and no further. */
    @Test
    void changesOfFetchedDocumentsApplyToTheQuestionAsItWasDecided() {
        Questions questions = new Questions(SEED);
        int found = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Library library = libraries.get(i % libraries.size());
            Map<String, Object> question = questions.next(Questions.ALL, library.profile());
            Library.Fetched fetched = library.fetching(question);
            List<Violation> all = fetched.explanation().verdict().violations();
            for (int which = 0; which < all.size(); which++) {
                for (Change change : fetched.explanation().changes().get(which)) {
                    found++;
                    byRow.computeIfAbsent(all.get(which).row().name(), first -> new Count()).changes++;
                    tryOut(library, fetched.decided(), change, all.get(which), all);
                }
            }
        }
        assertThat(found).isGreaterThan(QUESTIONS / 10);
        assertThat(byRow.values().stream()
                        .mapToInt(count -> count.changes - count.working)
                        .sum())
                .as("seed %d, %s", SEED, failed)
                .isZero();
    }

    private void count(Library library, Map<String, Object> question, Explanation explanation) {
        List<Violation> violations = explanation.verdict().violations();
        assertThat(explanation.changes()).hasSameSizeAs(violations);
        for (int i = 0; i < violations.size(); i++) {
            Violation violation = violations.get(i);
            List<Change> changes = explanation.changes().get(i);
            assertThat(Help.isNever(violation.row()) && !changes.isEmpty()).isFalse();
            count(total, changes);
            count(byRow.computeIfAbsent(violation.row().name(), first -> new Count()), changes);
            count(byHelp.computeIfAbsent(Help.of(violation.row(), explanation), first -> new Count()), changes);
            for (Change change : changes) {
                tryOut(library, question, change, violation, violations);
            }
        }
    }

    private static void count(Count count, List<Change> changes) {
        count.violations++;
        count.withChange += changes.isEmpty() ? 0 : 1;
        count.changes += changes.size();
    }

    private void tryOut(
            Library library, Map<String, Object> question, Change change, Violation gone, List<Violation> before) {
        Verdict after = library.verdict(JsonPatch.applied(operations(change), question));
        boolean works = after.violations().stream()
                .noneMatch(violation -> violation.equals(gone)
                        || !before.contains(violation)
                                && violation.row().stage().compareTo(gone.row().stage()) <= 0);
        byRow.get(gone.row().name()).working += works ? 1 : 0;
        if (!works) {
            failed = gone + " " + operations(change) + " " + after + " " + new String(Trees.bytes(question));
        }
    }

    private static List<Map<String, Object>> operations(Change change) {
        return change.operations().stream().map(ChangesTest::operation).toList();
    }

    private static Map<String, Object> operation(Patch patch) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("op", patch.kind().id());
        operation.put("path", patch.path());
        if (patch.kind() != Patch.Kind.REMOVE) {
            operation.put("value", patch.value());
        }
        return operation;
    }

    private void write(Operation operation) throws IOException {
        StringBuilder text = new StringBuilder(operation + ": " + total + "; by what can help: " + byHelp + "\n");
        byRow.forEach((row, count) ->
                text.append("  ").append(row).append(": ").append(count).append('\n'));
        Files.writeString(COUNTS, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
