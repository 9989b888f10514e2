package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Volume;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What backups of some servers take of the quotas. Not safe for several threads at once. */
public final class QuotaNeed {

    private final Facts facts;
    private final Set<String> volumes = new LinkedHashSet<>();
    private int backups;

    /** Nothing yet. */
    public QuotaNeed(Facts facts) {
        this.facts = facts;
    }

    /** One more server is backed up, with these volumes; each volume counts once. */
    public void add(List<String> volumeIds) {
        backups++;
        volumes.addAll(volumeIds);
    }

    void resolve(Resolution into) {
        long size = 0;
        List<String> unknown = new ArrayList<>();
        for (String id : volumes) {
            Volume volume = facts.volume(id).orElse(null);
            if (volume == null) {
                unknown.add(id);
            } else {
                // Sizes may be as large as 2^53 − 1, so that a sum of many does not fit.
                size = size > Long.MAX_VALUE - volume.size() ? Long.MAX_VALUE : size + volume.size();
            }
        }
        into.add(demand(Quota.BACKUPS, 0, backups, List.of()));
        into.add(demand(Quota.BACKUP_CAPACITY, 1, size, unknown));
    }

    private QuotaDemand demand(String type, int place, long demand, List<String> unknownVolumes) {
        return new QuotaDemand(
                type, place, facts.quotasKnown(), facts.quota(type).orElse(null), demand, unknownVolumes);
    }
}
