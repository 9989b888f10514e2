package cloud.preflight.internal.change;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Protect;
import cloud.preflight.rules.ProtectedServer;
import cloud.preflight.rules.ProtectedVolume;
import cloud.preflight.rules.QuotaDemand;
import cloud.preflight.rules.SpaceResize;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be done about a server that is to be backed up, its disks and the quotas. */
final class BackupLevers {

    private static final long LARGEST_NUMBER = (1L << 53) - 1;
    private static final long UNLIMITED = -1;
    /** Stands for the name of a pool that is supported. */
    private static final String OTHER_POOL = "supported-pool";

    private final Profile profile;

    BackupLevers(Profile profile) {
        this.profile = profile;
    }

    void add(Levers levers) {
        levers.on(ProtectedServer.class, "server.status", (its, wanted, at) -> status(its.server(), wanted, at))
                .on(
                        ProtectedServer.class,
                        "server.taskState",
                        (its, wanted, at) -> List.of(Resources.idle(its.server(), at)))
                .on(
                        ProtectedServer.class,
                        "type",
                        (its, wanted, at) -> wanted.texts().stream()
                                .flatMap(type -> type(its, type, at).stream())
                                .toList())
                .on(ProtectedServer.class, "volumes", BackupLevers::moreVolumes)
                .on(ProtectedVolume.class, (its, wanted, at) -> Requests.exclude(its.id(), at))
                .on(
                        ProtectedVolume.class,
                        "volume.shareable",
                        (its, wanted, at) -> unshare(at.facts().volume(its.id()), at))
                .on(ProtectedVolume.class, "volume.storage.serviceType", BackupLevers::toCommonStorage)
                .on(ProtectedVolume.class, "volume.storage.dedicated", BackupLevers::toCommonStorage)
                .on(
                        ProtectedVolume.class,
                        "volume.storage.pool",
                        (its, wanted, at) -> move(at.facts().volume(its.id()), at))
                .on(QuotaDemand.class, "quota.left", BackupLevers::raise)
                .on(
                        SpaceResize.class,
                        "size",
                        (its, wanted, at) -> wanted.numbers().stream()
                                .flatMap(size -> Requests.size(size, at).stream())
                                .toList());
    }

    private static List<Attempt> type(ProtectedServer its, String type, Attempt at) {
        return at.request() instanceof ExecutePolicy execute
                ? Resources.bindAs(execute.planId(), its.id(), type, at)
                : Requests.type(its.type(), type, at);
    }

    static List<Attempt> status(Server server, Comparison wanted, Attempt at) {
        return wanted.texts().stream()
                .map(status -> Resources.status(server, status, at))
                .toList();
    }

    static List<Attempt> unshare(Facts.Found<Volume> volume, Attempt at) {
        return volume.document().stream()
                .map(shared -> Resources.unshare(shared, at))
                .toList();
    }

    private static List<Attempt> toCommonStorage(ProtectedVolume its, Comparison wanted, Attempt at) {
        return at.facts().volume(its.id()).document().stream()
                .map(volume -> Resources.toCommonStorage(volume, at))
                .toList();
    }

    /** To a pool that another disk is in and the profile has nothing against, or whichever there is. */
    List<Attempt> move(Facts.Found<Volume> volume, Attempt at) {
        return volume.document().stream()
                .flatMap(moved -> pools(at).map(pool -> Resources.toPool(moved, pool, at)))
                .toList();
    }

    private Stream<String> pools(Attempt at) {
        Stream<String> known = at.facts().documents(Section.VOLUMES).stream()
                .map(volume -> ((Volume) volume).storage().pool())
                .filter(pool -> !pool.isEmpty());
        return Stream.concat(known, Stream.of(OTHER_POOL))
                .filter(pool -> !profile.unsupportedPools().contains(pool))
                .limit(1);
    }

    /** Of those that the request excludes, and of those that are attached to nothing; or a new one. */
    private static List<Attempt> moreVolumes(ProtectedServer its, Comparison wanted, Attempt at) {
        List<Attempt> attempts = new ArrayList<>();
        if (at.request() instanceof Protect protect) {
            List<String> attached = at.facts().attachedVolumes(its.server()).ids();
            protect.excludedVolumes().stream()
                    .distinct()
                    .filter(attached::contains)
                    .limit(Search.MOST_OPTIONS)
                    .forEach(id -> attempts.add(Requests.include(id, protect, at)));
        }
        attempts.addAll(Disks.attachOne(its.server(), 1, at));
        return attempts;
    }

    private static List<Attempt> raise(QuotaDemand its, Comparison wanted, Attempt at) {
        return its.lookup().document().stream()
                .map(quota -> Resources.raise(quota, limit(quota, its.demand()), at))
                .toList();
    }

    /** As much as is taken, or no limit where that is no number that a document may have. */
    private static long limit(Quota quota, long demand) {
        return demand <= LARGEST_NUMBER - quota.used() ? quota.used() + demand : UNLIMITED;
    }
}
