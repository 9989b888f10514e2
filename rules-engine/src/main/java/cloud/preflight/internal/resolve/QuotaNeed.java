package cloud.preflight.internal.resolve;

import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.rules.Missing;
import cloud.preflight.rules.QuotaDemand;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What backups of some servers take of the quotas. Not safe for several threads at once. */
public final class QuotaNeed {

    private final Facts facts;
    private final Set<String> volumes = new LinkedHashSet<>();
    private final List<FactPath> unknown = new ArrayList<>();
    private int backups;

    /** Nothing yet. */
    public QuotaNeed(Facts facts) {
        this.facts = facts;
    }

    /** One more server is backed up, with these volumes; each volume counts once. */
    public void add(Server server, AttachedVolumes attached) {
        backups++;
        if (!attached.known()) {
            unknown.add(Missing.attachedVolumes(server));
        }
        volumes.addAll(attached.ids());
    }

    /** One more server is backed up, of which nothing is known. */
    public void add(String serverId) {
        backups++;
        unknown.add(Missing.server(serverId));
    }

    /** The ids of the volumes that count, in their order. */
    public List<String> volumes() {
        return List.copyOf(volumes);
    }

    void resolve(Resolution into) {
        long size = 0;
        for (String id : volumes) {
            Volume volume = facts.volume(id).orNull();
            if (volume == null) {
                unknown.add(Missing.volume(id));
            } else {
                // Sizes may be as large as 2^53 − 1, so that a sum of many does not fit.
                size = size > Long.MAX_VALUE - volume.size() ? Long.MAX_VALUE : size + volume.size();
            }
        }
        into.add(new QuotaDemand(Quota.BACKUPS, 0, facts.quota(Quota.BACKUPS), backups, List.of()));
        into.add(new QuotaDemand(Quota.BACKUP_CAPACITY, 1, facts.quota(Quota.BACKUP_CAPACITY), size, unknown));
    }
}
