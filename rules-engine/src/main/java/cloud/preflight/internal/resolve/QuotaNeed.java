package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Quota;
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
        into.add(demand(Quota.BACKUPS, 0, backups, List.of()));
        into.add(demand(
                Quota.BACKUP_CAPACITY,
                1,
                knownSize(),
                volumes.stream().filter(id -> facts.volume(id).isEmpty()).toList()));
    }

    private QuotaDemand demand(String type, int place, long demand, List<String> unknownVolumes) {
        return new QuotaDemand(
                type, place, facts.quotasKnown(), facts.quota(type).orElse(null), demand, unknownVolumes);
    }

    private long knownSize() {
        long sum = 0;
        for (String id : volumes) {
            long size = facts.volume(id).map(volume -> volume.size()).orElse(0L);
            // Sizes may be as large as 2^53 − 1, so that a sum of many does not fit.
            sum = sum > Long.MAX_VALUE - size ? Long.MAX_VALUE : sum + size;
        }
        return sum;
    }
}
