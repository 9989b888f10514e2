package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Quota;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup takes of one quota.
 *
 * @param place the type's place in the order in which exceeded types are named
 * @param known whether the quotas are known
 * @param quota the quota of that type; null when it is not listed or the quotas are unknown
 * @param demand how much is taken at least
 * @param unknownVolumes the ids of the volumes whose size, which is unknown, comes on top
 */
public record QuotaDemand(
        String type, int place, boolean known, @Nullable Quota quota, long demand, List<String> unknownVolumes) {}
