package cloud.preflight.rules;

import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Ternary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What backups take of a quota.
 *
 * @param type the quota's type
 * @param place its place in the order of types
 * @param lookup the quota of that type
 * @param demand how much is taken, as far as that is known; GiB for a capacity
 * @param unknown what is missing to know all that is taken
 */
public record QuotaDemand(String type, int place, Found<Quota> lookup, long demand, List<FactPath> unknown) {

    /** The quota of that type; null when it is not listed, or the quotas are unknown. */
    public @Nullable Quota quota() {
        return lookup.orNull();
    }

    /** Whether such a quota is listed. */
    public Ternary listed() {
        return lookup.exists();
    }
}
