package cloud.preflight.testkit;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.internal.rules.Rules;
import cloud.preflight.rules.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Verifies the rules of one row, given the facts that rules look at:
 *
 * <pre>{@code
 * RuleVerifier.rule("NO_VOLUME_TO_PROTECT").given(serverWithoutVolumes).reports("server-1");
 * }</pre>
 *
 * <p>The compiled rules run as they do in a check, and what they report of other rows is left out. Immutable.
 */
public final class RuleVerifier {

    private final ErrorCode row;

    private RuleVerifier(ErrorCode row) {
        this.row = row;
    }

    /**
     * The rules of a row.
     *
     * @param row the name of the row
     * @throws IllegalArgumentException when rules decide no row of this name
     */
    public static RuleVerifier rule(String row) {
        return ErrorCode.named(row)
                .filter(named -> named.stage().decidedBy().equals("rule"))
                .map(RuleVerifier::new)
                .orElseThrow(() -> new IllegalArgumentException("no rule decides a row " + row));
    }

    /** What the rules report when they look at these facts, which are records of {@code cloud.preflight.rules}. */
    public Given given(Object... facts) {
        Operation operation = row.operations().iterator().next();
        Given given = new Given(row, Arrays.toString(facts));
        Rules.compiled().decide(operation, List.of(facts), given);
        return given;
    }

    /** What was reported of the row; what is asserted of it fails with an {@link AssertionError} that shows that. */
    public static final class Given implements Report {

        private final ErrorCode row;
        private final String facts;
        private final List<List<Object>> violations = new ArrayList<>();
        private final TreeSet<String> missing = new TreeSet<>();

        private Given(ErrorCode row, String facts) {
            this.row = row;
            this.facts = facts;
        }

        /** The row is violated once, with these values for its arguments, and nothing is missing. */
        public void reports(Object... arguments) {
            expect(
                    violations.equals(List.of(List.of(arguments))) && missing.isEmpty(),
                    "to report " + Arrays.toString(arguments));
        }

        /** It can't be known whether the row is violated, for want of exactly these facts, written as answers do. */
        public void isUnknown(String... paths) {
            expect(
                    violations.isEmpty() && missing.equals(new TreeSet<>(List.of(paths))),
                    "to miss " + Arrays.toString(paths));
        }

        /** The row is not violated, and nothing is missing. */
        public void reportsNothing() {
            expect(violations.isEmpty() && missing.isEmpty(), "to report nothing");
        }

        private void expect(boolean met, String expectation) {
            if (!met) {
                throw new AssertionError("expected " + row + " " + expectation + ", but it reports " + violations
                        + " and misses " + missing + ", given " + facts);
            }
        }

        @Override
        public void violated(Row reported, Object... values) {
            violatedAt(0, reported, values);
        }

        @Override
        public void violatedAt(int place, Row reported, Object... values) {
            if (reported == row) {
                violations.add(List.of(values));
            }
        }

        @Override
        public void unknown(Row reported, FactPath path) {
            unknown(reported, List.of(path));
        }

        @Override
        public void unknown(Row reported, Collection<FactPath> paths) {
            if (reported == row) {
                paths.forEach(path -> missing.add(path.toString()));
            }
        }
    }
}
