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
        restoration.mappings(target, into);
        restoration.backups(into);
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

    private void mappings(RestoreTarget target, Resolution into) {
        Set<String> ids = new HashSet<>(attached.ids());
        Map<String, VolumeBackup> backups = new HashMap<>();
        known().forEach(backup -> backups.put(backup.id(), backup));
        List<VolumeMapping> mappings = request.target().volumes();
        for (int place = 0; place < mappings.size(); place++) {
            String backupId = mappings.get(place).backupId();
            String volumeId = mappings.get(place).volumeId();
            boolean isAttached = ids.contains(volumeId);
            into.add(new Mapping(
                    place,
                    backupId,
                    backup(backups.get(backupId)),
                    volumeId,
                    Ternary.found(isAttached, attached.known()),
                    isAttached ? facts.volume(volumeId).orNull() : null,
                    target));
        }
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

    private void backups(Resolution into) {
        Set<String> mapped = new HashSet<>();
        request.target().volumes().forEach(mapping -> mapped.add(mapping.backupId()));
        List<VolumeBackup> backups = known();
        for (int place = 0; place < backups.size(); place++) {
            String id = backups.get(place).id();
            into.add(new ItemBackup(place, id, mapped.contains(id)));
        }
    }
}
