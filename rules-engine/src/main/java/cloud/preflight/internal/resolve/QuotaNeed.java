package cloud.preflight.internal.resolve;

import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.rules.Missing;
import cloud.preflight.rules.ProtectedVolume;
import cloud.preflight.rules.QuotaDemand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What backups of some servers take of the quotas. Not safe for several threads at once. */
public final class QuotaNeed {

    private final List<FactPath> unknown = new ArrayList<>();
    private List<ProtectedVolume> volumes = List.of();
    // Of one server each volume is there once; only several may share some.
    private @Nullable Set<String> counted;
    private int backups;

    /** Nothing yet. */
    public QuotaNeed() {}

    /** One more server is backed up, with these volumes, which were resolved; each volume counts once. */
    public void add(Server server, AttachedVolumes attached, List<ProtectedVolume> resolved) {
        if (!attached.known()) {
            unknown.add(Missing.attachedVolumes(server));
        }
        if (backups == 0) {
            volumes = resolved;
        } else {
            addUncounted(resolved);
        }
        backups++;
    }

    private void addUncounted(List<ProtectedVolume> more) {
        Set<String> ids = counted;
        if (ids == null) {
            ids = new HashSet<>(volumes());
            counted = ids;
            volumes = new ArrayList<>(volumes);
        }
        for (ProtectedVolume volume : more) {
            if (ids.add(volume.id())) {
                volumes.add(volume);
            }
        }
    }

    /** One more server is backed up, of which nothing is known. */
    public void add(String serverId) {
        backups++;
        unknown.add(Missing.server(serverId));
    }

    /** The ids of the volumes that count, in their order. */
    public List<String> volumes() {
        return volumes.stream().map(ProtectedVolume::id).toList();
    }

    void resolve(Resolution into) {
        long size = 0;
        for (ProtectedVolume counts : volumes) {
            Volume volume = counts.volume();
            if (volume == null) {
                unknown.add(Missing.volume(counts.id()));
            } else {
                // Sizes may be as large as 2^53 − 1, so that a sum of many does not fit.
                size = size > Long.MAX_VALUE - volume.size() ? Long.MAX_VALUE : size + volume.size();
            }
        }
        Facts facts = into.facts;
        into.add(new QuotaDemand(Quota.BACKUPS, 0, facts.quota(Quota.BACKUPS), backups, List.of()));
        into.add(new QuotaDemand(Quota.BACKUP_CAPACITY, 1, facts.quota(Quota.BACKUP_CAPACITY), size, unknown));
    }
}
