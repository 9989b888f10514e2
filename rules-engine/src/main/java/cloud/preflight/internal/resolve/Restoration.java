package cloud.preflight.internal.resolve;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.rules.ItemBackup;
import cloud.preflight.rules.Mapping;
import cloud.preflight.rules.RestoreTarget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves a backup, the server that it is to be restored to, and what goes where. */
final class Restoration {

    private static final AttachedVolumes NONE_KNOWN = new AttachedVolumes(List.of(), false);

    private final Restore request;
    private final Facts facts;
    private final @Nullable CheckpointItem item;
    private final @Nullable Server server;
    private final AttachedVolumes attached;

    private Restoration(Restore request, Resolution into) {
        this.request = request;
        facts = into.facts;
        item = into.item(request.checkpointItemId()).orNull();
        server = into.resource(
                        0, request.target().resourceId(), request.target().resourceType())
                .orNull();
        attached = server == null ? NONE_KNOWN : facts.attachedVolumes(server);
    }

    static void needs(Restore request, Needs.Builder needs) {
        String server = request.target().resourceId();
        needs.checkpointItem(request.checkpointItemId())
                .server(server)
                .volumesOf(server)
                .runningOn(server);
    }

    static void resolve(Restore request, Resolution into) {
        Restoration restoration = new Restoration(request, into);
        RestoreTarget target = restoration.target(into);
        into.add(target);
        restoration.backups(restoration.mappings(target, into), into);
    }

    private RestoreTarget target(Resolution into) {
        Restore.Target asked = request.target();
        return new RestoreTarget(
                item,
                server,
                new RestoreTarget.Named(
                        asked.resourceId(),
                        asked.resourceType(),
                        asked.volumes().size()),
                attached,
                rootDeviceTaken(),
                server == null ? Ternary.UNKNOWN : facts.runningOn(server.id(), Type.RESTORE),
                into.profile);
    }

    private boolean rootDeviceTaken() {
        if (server != null && !server.rootDevice().isEmpty()) {
            for (String id : attached.ids()) {
                Volume volume = facts.volume(id).orNull();
                if (volume != null && volume.standsAtRootDeviceOf(server)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Also finds out which of the item's volume backups are mapped, by their places. */
    private boolean[] mappings(RestoreTarget target, Resolution into) {
        Set<String> ids = new HashSet<>(attached.ids());
        List<VolumeBackup> backups = known();
        Map<String, Integer> places = places(backups);
        boolean[] mapped = new boolean[backups.size()];
        List<VolumeMapping> mappings = request.target().volumes();
        into.expect(mappings.size() + backups.size());
        for (int place = 0; place < mappings.size(); place++) {
            VolumeMapping asked = mappings.get(place);
            Integer its = places.get(asked.backupId());
            if (its != null) {
                mapped[its] = true;
            }
            String volumeId = asked.volumeId();
            boolean isAttached = ids.contains(volumeId);
            into.add(new Mapping(
                    place,
                    asked.backupId(),
                    backup(its == null ? null : backups.get(its)),
                    volumeId,
                    Ternary.found(isAttached, attached.known()),
                    isAttached ? facts.volume(volumeId).orNull() : null,
                    target));
        }
        return mapped;
    }

    private static Map<String, Integer> places(List<VolumeBackup> backups) {
        Map<String, Integer> places = new HashMap<>(backups.size() * 2);
        for (int place = 0; place < backups.size(); place++) {
            places.put(backups.get(place).id(), place);
        }
        return places;
    }

    private List<VolumeBackup> known() {
        return item == null ? List.of() : item.knownVolumeBackups();
    }

    private Found<VolumeBackup> backup(@Nullable VolumeBackup backup) {
        if (backup != null) {
            return Found.of(backup);
        }
        return item != null && item.volumeBackupsKnown() ? Found.none() : Found.unknown();
    }

    private void backups(boolean[] mapped, Resolution into) {
        List<VolumeBackup> backups = known();
        for (int place = 0; place < backups.size(); place++) {
            into.add(new ItemBackup(place, backups.get(place).id(), mapped[place]));
        }
    }
}
