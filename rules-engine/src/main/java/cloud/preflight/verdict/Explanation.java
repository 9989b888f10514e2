package cloud.preflight.verdict;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Row;
import cloud.preflight.rules.FactValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is what it is: what came of every rule of the operation, and which facts it looked at.
 *
 * @param verdict the verdict, the same as without an explanation
 * @param rules an entry a row of the operation, in the contract's order
 * @param changes for each violation of the verdict, in their order, ways to be rid of it, the smallest first; none where
 *     nothing that is done to a request, a server, a disk, a policy or a quota helps, or no way was found with the work
 *     that is spent on looking
 */
public record Explanation(Verdict verdict, List<Rule> rules, List<List<Change>> changes) {

    /** So many facts of a rule are named. */
    public static final int MOST_FACTS = 20;

    /** What came of a rule. */
    public enum Outcome {
        /** The row is among the violations. */
        VIOLATED,
        /** It is not violated, whatever the facts are that are missing. */
        SATISFIED,
        /** It can't be known, for want of a fact. */
        NOT_EVALUATED,
        /** A stage before it has violations, so that nobody looked. */
        NOT_REACHED;

        private final String id = name().toLowerCase(Locale.ROOT);

        /** The name as it is written in answers, {@code not_reached} for instance. */
        public String id() {
            return id;
        }
    }

    /**
     * A rule of the operation: all that the contract says of one row.
     *
     * @param row the row
     * @param outcome what came of it
     * @param facts the facts that it looked at, each once, at most {@link #MOST_FACTS}: of a violated rule those that made
     *     the violations; of one that was not evaluated first those that are missing
     * @param more how many facts there are beside
     */
    public record Rule(Row row, Outcome outcome, List<FactValue> facts, int more) {

        /** A rule. */
        public Rule {
            requireNonNull(row, "row");
            requireNonNull(outcome, "outcome");
            facts = List.copyOf(requireNonNull(facts, "facts"));
        }
    }

    /**
     * Something that would have to be different: asked again with it, a violation is gone and no other of its stage or an
     * earlier one has come.
     *
     * @param operations operations of a JSON Patch (RFC 6902) on the question, one after the other
     */
    public record Change(List<Patch> operations) {

        /** A change. */
        public Change {
            operations = List.copyOf(requireNonNull(operations, "operations"));
        }
    }

    /**
     * One operation of a JSON Patch.
     *
     * @param kind what is done
     * @param path where: a JSON pointer into the question, in which a document of a section, and a quota, is named by its id
     *     or type instead of its place
     * @param value what is put there, as of {@link FactValue}; null for a removal
     */
    public record Patch(Kind kind, String path, @Nullable Object value) {

        /** What is done. */
        public enum Kind {
            /** Puts a value where none was, or one of that name was. */
            ADD,
            /** Puts a value in the place of another. */
            REPLACE,
            /** Takes a value away. */
            REMOVE;

            private final String id = name().toLowerCase(Locale.ROOT);

            /** The name as it is written in answers, {@code replace} for instance. */
            public String id() {
                return id;
            }
        }

        /** An operation. */
        public Patch {
            requireNonNull(kind, "kind");
            requireNonNull(path, "path");
        }
    }

    /** An explanation. */
    public Explanation {
        requireNonNull(verdict, "verdict");
        rules = List.copyOf(requireNonNull(rules, "rules"));
        changes = requireNonNull(changes, "changes").stream().map(List::copyOf).toList();
    }
}
