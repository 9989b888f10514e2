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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What backups of some servers take of the quotas. Not safe for several threads at once. */
public final class QuotaNeed {

    private final List<FactPath> unknown = new ArrayList<>();
    // Of one server each volume is there once; only several may share some.
    private Set<String> shared = Set.of();
    private long size;
    private int backups;

    /** Nothing yet. */
    public QuotaNeed() {}

    /** One more server is backed up, whose volumes are added one by one. */
    void add(Server server, AttachedVolumes attached) {
        if (!attached.known()) {
            unknown.add(Missing.attachedVolumes(server));
        }
        backups++;
    }

    /** One more server is backed up, of which nothing is known. */
    void add(String serverId) {
        backups++;
        unknown.add(Missing.server(serverId));
    }

    /** One more volume is backed up, which is none of those before: a server has each of its volumes once. */
    void add(ProtectedVolume counts) {
        Volume volume = counts.volume();
        if (volume == null) {
            unknown.add(Missing.volume(counts.id()));
        } else {
            // Sizes may be as large as 2^53 − 1, so that a sum of many does not fit.
            size = size > Long.MAX_VALUE - volume.size() ? Long.MAX_VALUE : size + volume.size();
        }
    }

    /** One more volume is backed up, which counts once where several servers have it. */
    void addShared(ProtectedVolume counts) {
        if (shared.isEmpty()) {
            shared = new LinkedHashSet<>();
        }
        if (shared.add(counts.id())) {
            add(counts);
        }
    }

    /** The ids of the volumes that several servers may have, in their order. */
    public List<String> shared() {
        return List.copyOf(shared);
    }

    void resolve(Resolution into) {
        Facts facts = into.facts;
        into.add(new QuotaDemand(Quota.BACKUPS, 0, facts.quota(Quota.BACKUPS), backups, List.of()));
        into.add(new QuotaDemand(Quota.BACKUP_CAPACITY, 1, facts.quota(Quota.BACKUP_CAPACITY), size, unknown));
    }
}
