package cloud.preflight.internal.resolve;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.VolumeBackup;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.VolumeMapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Resolves a backup, the server that it is to be restored to, and what goes where. */
final class Restoration {

    private Restoration() {}

    static void resolve(Restore request, Resolution into) {
        Optional<CheckpointItem> item = into.item(request.checkpointItemId());
        Optional<Server> server =
                into.resource(0, request.target().resourceId(), request.target().resourceType());
        if (item.isPresent() && server.isPresent()) {
            resolve(request, item.get(), server.get(), into);
        }
    }

    private static void resolve(Restore request, CheckpointItem item, Server server, Resolution into) {
        Set<String> attached = new HashSet<>(into.facts.attachedVolumeIds(server));
        RestoreTarget target = new RestoreTarget(
                item,
                server,
                request.target().resourceType(),
                attached.size(),
                into.logged(logs -> logs.runningOn(server.id(), Type.RESTORE)),
                into.profile);
        into.add(target);
        mappings(request.target().volumes(), target, attached, into);
        backups(request.target().volumes(), item, into);
    }

    private static void mappings(
            List<VolumeMapping> mappings, RestoreTarget target, Set<String> attached, Resolution into) {
        Map<String, VolumeBackup> backups = new HashMap<>();
        target.item().volumeBackups().forEach(backup -> backups.put(backup.id(), backup));
        for (int place = 0; place < mappings.size(); place++) {
            String backupId = mappings.get(place).backupId();
            String volumeId = mappings.get(place).volumeId();
            into.add(new Mapping(
                    place,
                    backupId,
                    backups.get(backupId),
                    volumeId,
                    attached.contains(volumeId),
                    into.facts.volume(volumeId).orElse(null),
                    target));
        }
    }

    private static void backups(List<VolumeMapping> mappings, CheckpointItem item, Resolution into) {
        Set<String> mapped = mappings.stream().map(VolumeMapping::backupId).collect(Collectors.toSet());
        for (int place = 0; place < item.volumeBackups().size(); place++) {
            String id = item.volumeBackups().get(place).id();
            into.add(new ItemBackup(place, id, mapped.contains(id)));
        }
    }
}
