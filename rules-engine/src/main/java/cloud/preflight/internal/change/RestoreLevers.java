package cloud.preflight.internal.change;

import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.rules.ItemBackup;
import cloud.preflight.rules.Mapping;
import cloud.preflight.rules.RestoreTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What can be done about a restore: about the server, its disks, and what is mapped to them. */
final class RestoreLevers {

    private final SuggestedMapping suggestions;
    private final BackupLevers disks;

    RestoreLevers(SuggestedMapping suggestions, BackupLevers disks) {
        this.suggestions = suggestions;
        this.disks = disks;
    }

    void add(Levers levers) {
        levers.on(
                        RestoreTarget.class,
                        "server.status",
                        (its, wanted, at) ->
                                its.server() == null ? List.of() : BackupLevers.status(its.server(), wanted, at))
                .on(
                        RestoreTarget.class,
                        "server.taskState",
                        (its, wanted, at) ->
                                its.server() == null ? List.of() : List.of(Resources.idle(its.server(), at)))
                .on(
                        RestoreTarget.class,
                        "type",
                        (its, wanted, at) -> wanted.texts().stream()
                                .map(type -> Mappings.type(type, (Restore) at.request(), at))
                                .toList())
                .on(RestoreTarget.class, "volumes", this::volumes)
                .on(Mapping.class, "volume.size", RestoreLevers::extend)
                .on(
                        Mapping.class,
                        "volume.shareable",
                        (its, wanted, at) -> BackupLevers.unshare(at.facts().volume(its.volumeId()), at))
                .on(
                        Mapping.class,
                        "volume.storage.pool",
                        (its, wanted, at) -> disks.move(at.facts().volume(its.volumeId()), at))
                .on(Mapping.class, "attached", RestoreLevers::attach)
                .on(Mapping.class, this::elsewhere)
                .on(ItemBackup.class, this::mapped);
    }

    private static List<Attempt> extend(Mapping its, Comparison wanted, Attempt at) {
        Volume volume = at.facts().volume(its.volumeId()).orNull();
        return volume == null
                ? List.of()
                : wanted.numbers().stream()
                        .map(size -> Resources.extend(volume, size, at))
                        .toList();
    }

    /** The volume that is not attached, where there may be one. */
    private static List<Attempt> attach(Mapping its, Comparison wanted, Attempt at) {
        Server server = its.target().server();
        if (server == null || its.attached().isYes() || !its.target().attachedKnown()) {
            return List.of();
        }
        return at.facts().volume(its.volumeId()).document().stream()
                .map(volume -> Resources.attach(server, volume.id(), at))
                .toList();
    }

    /** To a server without volumes those that the request names, or new ones for all that is restored. */
    private List<Attempt> volumes(RestoreTarget its, Comparison wanted, Attempt at) {
        Server server = its.server();
        if (server == null) {
            return List.of();
        }
        Restore restore = (Restore) at.request();
        Set<String> named = new LinkedHashSet<>();
        restore.target().volumes().forEach(mapping -> named.add(mapping.volumeId()));
        List<Attempt> attempts = new ArrayList<>(
                named.isEmpty() ? Disks.attachOne(server, 1, at) : List.of(Disks.attachAll(server, named, at)));
        attempts.addAll(suggestions.withMoreDisks(its, at));
        return attempts;
    }

    /** Something else at a place of the request, or all of it anew. */
    private List<Attempt> elsewhere(Mapping its, Comparison wanted, Attempt at) {
        Restore restore = (Restore) at.request();
        int place = its.place();
        List<Attempt> attempts = new ArrayList<>();
        if (its.backup() == null) {
            suggestions.backupsFor(its, restore).forEach(id -> attempts.add(Mappings.from(id, place, restore, at)));
        } else {
            suggestions
                    .volumesFor(its.backup(), its.target(), at)
                    .forEach(id -> attempts.add(Mappings.to(id, place, restore, at)));
        }
        attempts.addAll(suggestions.wholly(its.target(), at));
        if (its.inItem().isNo()) {
            attempts.add(Mappings.drop(place, restore, at));
        }
        return attempts;
    }

    /** What is not restored: to a volume that is free, in place of what is no part of the backup, or with all of it anew. */
    private List<Attempt> mapped(ItemBackup its, Comparison wanted, Attempt at) {
        Restore restore = (Restore) at.request();
        List<Attempt> attempts = new ArrayList<>();
        suggestions.target(at).ifPresent(target -> {
            suggestions
                    .foreign(restore, target)
                    .forEach(place -> attempts.add(Mappings.from(its.id(), place, restore, at)));
            suggestions
                    .backup(its.id(), target)
                    .ifPresent(backup -> suggestions
                            .volumesFor(backup, target, at)
                            .forEach(id -> attempts.add(Mappings.add(new VolumeMapping(its.id(), id), restore, at))));
            attempts.addAll(suggestions.wholly(target, at));
        });
        return attempts;
    }
}
