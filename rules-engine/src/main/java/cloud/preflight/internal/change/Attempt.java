package cloud.preflight.internal.change;

import cloud.preflight.facts.Facts;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Explanation.Change;
import cloud.preflight.verdict.Explanation.Patch;
import cloud.preflight.verdict.Explanation.Patch.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with something changed in it, and the operations that change it so. Immutable.
 *
 * @param request the request
 * @param facts the facts
 * @param operations what was done, one after the other
 */
record Attempt(Request request, ChangedFacts facts, List<Patch> operations) {

    /** The question as it was asked. */
    static Attempt of(Request request, Facts facts) {
        return new Attempt(request, ChangedFacts.of(facts), List.of());
    }

    /** With another request, which is made by an operation below {@code /request}. */
    Attempt with(Request other, Kind kind, String path, @Nullable Object value) {
        return new Attempt(other, facts, and(new Patch(kind, "/request/" + path, value)));
    }

    /** With other facts, which are made by an operation below {@code /facts}. */
    Attempt with(ChangedFacts other, Kind kind, String path, @Nullable Object value) {
        return new Attempt(request, other, and(new Patch(kind, "/facts/" + path, value)));
    }

    /** What replaces the value that the last operation put there is put there at once. */
    private List<Patch> and(Patch operation) {
        List<Patch> longer = new ArrayList<>(operations);
        Patch last = operations.isEmpty() ? operation : operations.get(operations.size() - 1);
        boolean again = !operations.isEmpty()
                && operation.kind() == Kind.REPLACE
                && last.kind() != Kind.REMOVE
                && operation.path().equals(last.path());
        if (again) {
            longer.set(longer.size() - 1, new Patch(last.kind(), last.path(), operation.value()));
        } else {
            longer.add(operation);
        }
        return List.copyOf(longer);
    }

    Change change() {
        return new Change(operations);
    }

    /** An id as it is written in a pointer. */
    static String escaped(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }
}
