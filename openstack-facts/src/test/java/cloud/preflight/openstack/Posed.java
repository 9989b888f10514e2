package cloud.preflight.openstack;

import cloud.preflight.testkit.JsonPatch;
import cloud.preflight.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A question under a platform profile. */
record Posed(Library library, Map<String, Object> question) {

    /** The same under another profile. */
    Posed under(Library other) {
        return new Posed(other, question);
    }

    /** A copy that is changed. */
    Posed changed(Consumer<Map<String, Object>> change) {
        Map<String, Object> copy = JsonPatch.applied(List.of(), question);
        change.accept(copy);
        return new Posed(library, copy);
    }

    /** The verdict; empty when it is no valid question. */
    Optional<Verdict> verdict() {
        return library.verdictIfValid(question);
    }

    @Override
    public String toString() {
        return "profile " + library.profile() + ", question " + new String(Trees.bytes(question));
    }
}
