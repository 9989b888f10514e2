package cloud.preflight.benchmarks;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import cloud.preflight.profile.Profile;
import cloud.preflight.profile.Profile.AzPair;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.rules.Missing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions of restore in plain Java. */
final class HandWrittenRestore {

    private static final Set<String> BUSY =
            Set.of("waiting_protect", "protecting", "waiting_restore", "restoring", "waiting_delete", "deleting");

    private final Profile profile;
    private final Facts facts;
    private final @Nullable Server server;
    private final @Nullable CheckpointItem item;
    private final Outcome outcome;
    private final AttachedVolumes list;
    private final Set<String> attached;

    HandWrittenRestore(
            Profile profile, Facts facts, @Nullable Server server, @Nullable CheckpointItem item, Outcome outcome) {
        this.profile = profile;
        this.facts = facts;
        this.server = server;
        this.item = item;
        this.outcome = outcome;
        list = server == null ? new AttachedVolumes(List.of(), false) : facts.attachedVolumes(server);
        attached = new HashSet<>(list.ids());
    }

    void check(Restore request) {
        if (item != null) {
            status(item);
        }
        if (server != null) {
            status(server);
        }
        type(request.target());
        if (item != null && server != null) {
            az(item, server);
        }
        if (server != null && attached.isEmpty()) {
            if (list.known()) {
                outcome.violated(ErrorCode.NO_VOLUME_TO_RESTORE, server.id());
            } else {
                outcome.unknown(ErrorCode.NO_VOLUME_TO_RESTORE, Missing.attachedVolumes(server));
            }
        }
        mappings(request.target().volumes());
    }

    private void status(CheckpointItem known) {
        boolean busy = BUSY.contains(known.status());
        if (busy) {
            outcome.violated(ErrorCode.CHECKPOINT_ITEM_BUSY);
        }
        if (!busy && !known.status().equals("available") || !known.restorable()) {
            outcome.violated(ErrorCode.BACKUP_STATUS_FORBIDS_RESTORE);
        }
    }

    private void status(Server known) {
        Ternary restoring = facts.runningOn(known.id(), OperationLog.Type.RESTORE);
        if (!profile.restoreServerStatuses().contains(known.status())
                || profile.blockingTaskStates().contains(known.taskState())
                || restoring == Ternary.YES) {
            outcome.violated(ErrorCode.SERVER_STATUS_FORBIDS_RESTORE);
        } else if (restoring == Ternary.UNKNOWN) {
            outcome.unknown(ErrorCode.SERVER_STATUS_FORBIDS_RESTORE, Missing.OPERATION_LOGS);
        }
    }

    private void type(Restore.Target target) {
        String type = target.resourceType();
        if (!profile.restorableTypes().contains(type)) {
            outcome.violated(ErrorCode.SERVER_TYPE_FORBIDS_RESTORE);
        } else if (item != null && !type.equals(item.source().resourceType())) {
            outcome.violated(
                    ErrorCode.SERVER_TYPES_DIFFER,
                    item.source().resourceId(),
                    item.source().resourceType(),
                    target.resourceId(),
                    type);
        }
    }

    private void az(CheckpointItem from, Server to) {
        if (from.azKnown() && to.azKnown()) {
            if (!from.az().equals(to.az()) && !profile.restoreAzPairs().contains(new AzPair(from.az(), to.az()))) {
                outcome.violated(ErrorCode.AZ_FORBIDS_RESTORE, from.id(), to.id());
            }
        } else {
            outcome.unknown(ErrorCode.AZ_FORBIDS_RESTORE, Missing.azs(from, to));
        }
    }

    private void mappings(List<VolumeMapping> mappings) {
        List<VolumeBackup> known = item == null ? List.of() : item.knownVolumeBackups();
        Map<String, VolumeBackup> backups = new HashMap<>(known.size() * 2);
        for (VolumeBackup backup : known) {
            backups.put(backup.id(), backup);
        }
        Set<String> unmapped = new HashSet<>(backups.keySet());
        List<String> strange = new ArrayList<>(0);
        List<String> elsewhere = new ArrayList<>(0);
        List<Pair> pairs = new ArrayList<>(mappings.size());
        for (VolumeMapping mapping : mappings) {
            VolumeBackup backup = backups.get(mapping.backupId());
            if (backup == null) {
                strange.add(mapping.backupId());
            } else {
                unmapped.remove(mapping.backupId());
            }
            if (attached.contains(mapping.volumeId())) {
                pairs.add(new Pair(
                        mapping.volumeId(), facts.volume(mapping.volumeId()).orNull(), backup));
            } else {
                elsewhere.add(mapping.volumeId());
            }
        }
        if (item != null) {
            complete(item, strange, unmapped, mappings.isEmpty());
        }
        if (server != null) {
            elsewhere(server, elsewhere);
            new HandWrittenVolumes(profile, server, outcome).check(pairs, rootDeviceTaken(server));
        }
    }

    private boolean rootDeviceTaken(Server known) {
        for (String id : list.ids()) {
            Volume volume = facts.volume(id).orNull();
            if (volume != null && volume.standsAtRootDeviceOf(known)) {
                return true;
            }
        }
        return false;
    }

    private void complete(CheckpointItem known, List<String> strange, Set<String> unmapped, boolean none) {
        if (!known.volumeBackupsKnown()) {
            if (!none) {
                outcome.unknown(ErrorCode.BACKUP_NOT_IN_CHECKPOINT_ITEM, Missing.volumeBackups(known));
            }
            outcome.unknown(ErrorCode.BACKUP_NOT_MAPPED, Missing.volumeBackups(known));
            return;
        }
        if (!strange.isEmpty()) {
            outcome.violated(ErrorCode.BACKUP_NOT_IN_CHECKPOINT_ITEM, strange, known.id());
        }
        if (!unmapped.isEmpty()) {
            List<String> left = new ArrayList<>(unmapped.size());
            for (VolumeBackup backup : known.knownVolumeBackups()) {
                if (unmapped.contains(backup.id())) {
                    left.add(backup.id());
                }
            }
            outcome.violated(ErrorCode.BACKUP_NOT_MAPPED, left);
        }
    }

    private void elsewhere(Server known, List<String> elsewhere) {
        if (elsewhere.isEmpty()) {
            return;
        }
        if (!list.known()) {
            outcome.unknown(ErrorCode.TARGET_VOLUME_NOT_ATTACHED, Missing.attachedVolumes(known));
        } else if (!attached.isEmpty()) {
            outcome.violated(ErrorCode.TARGET_VOLUME_NOT_ATTACHED, elsewhere);
        }
    }

    /** A volume of the server and what is restored to it, each null where it is not known. */
    record Pair(
            String volumeId,
            @Nullable Volume volume,
            @Nullable VolumeBackup backup) {}
}
