package cloud.preflight.rules;

import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Ternary;
import org.jspecify.annotations.Nullable;

/**
 * A space whose size is to be changed.
 *
 * @param size the wanted size, in GiB
 * @param lookup the quota of the space's type, which tells how much of it is used, in GiB
 */
public record SpaceResize(long size, Found<Quota> lookup) {

    /** The quota; null when it is not listed, so that nothing is used, or the quotas are unknown. */
    public @Nullable Quota quota() {
        return lookup.orNull();
    }

    /** Whether the type is listed. */
    public Ternary listed() {
        return lookup.exists();
    }
}
