package cloud.preflight.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which policies hold something: a name, or a server. Immutable. */
final class Holders {

    /** Who holds a thing first, and whether others do too. */
    private record Holder(String policyId, boolean shared) {}

    private final Map<String, Holder> byThing = new HashMap<>();

    private Holders() {}

    static Holders of(List<Policy> policies, Function<Policy, List<String>> things) {
        Holders holders = new Holders();
        for (Policy policy : policies) {
            things.apply(policy)
                    .forEach(thing -> holders.byThing.merge(
                            thing,
                            new Holder(policy.id(), false),
                            (first, other) -> first.policyId().equals(other.policyId())
                                    ? first
                                    : new Holder(first.policyId(), true)));
        }
        return holders;
    }

    /** Whether a policy holds it, other than the one with the id. */
    boolean heldByAnother(String thing, String policyId) {
        Holder holder = byThing.get(thing);
        return holder != null && (holder.shared() || !holder.policyId().equals(policyId));
    }
}
