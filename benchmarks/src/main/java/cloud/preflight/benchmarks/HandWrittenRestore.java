package cloud.preflight.benchmarks;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.Answer;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.VolumeBackup;
import cloud.preflight.profile.AzPair;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.VolumeMapping;
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
    private final Server server;
    private final CheckpointItem item;
    private final Outcome outcome;
    private final Set<String> attached;

    HandWrittenRestore(Profile profile, Facts facts, Server server, CheckpointItem item, Outcome outcome) {
        this.profile = profile;
        this.facts = facts;
        this.server = server;
        this.item = item;
        this.outcome = outcome;
        attached = new HashSet<>(facts.attachedVolumeIds(server));
    }

    void check(Restore request) {
        if (BUSY.contains(item.status())) {
            outcome.violated(ErrorCode.CHECKPOINT_ITEM_BUSY);
        } else if (!item.status().equals("available")) {
            outcome.violated(ErrorCode.BACKUP_STATUS_FORBIDS_RESTORE);
        }
        server(request.target().resourceType());
        az();
        if (attached.isEmpty()) {
            outcome.violated(ErrorCode.NO_VOLUME_TO_RESTORE, server.id());
        }
        mappings(request.target().volumes());
    }

    private void server(String type) {
        if (!profile.restoreServerStatuses().contains(server.status())) {
            outcome.violated(ErrorCode.SERVER_STATUS_FORBIDS_RESTORE);
        } else {
            Answer restoring = HandWritten.restoring(facts, server);
            if (restoring == Answer.YES) {
                outcome.violated(ErrorCode.SERVER_STATUS_FORBIDS_RESTORE);
            } else if (restoring == Answer.UNKNOWN) {
                outcome.unknown(ErrorCode.SERVER_STATUS_FORBIDS_RESTORE, "operation_logs");
            }
        }
        String source = item.source().resourceType();
        if (!profile.restorableTypes().contains(type)) {
            outcome.violated(ErrorCode.SERVER_TYPE_FORBIDS_RESTORE);
        } else if (!type.equals(source)) {
            outcome.violated(ErrorCode.SERVER_TYPES_DIFFER, item.source().resourceId(), source, server.id(), type);
        }
    }

    private void az() {
        if (item.azKnown() && server.azKnown()) {
            if (!item.az().equals(server.az())
                    && !profile.restoreAzPairs().contains(new AzPair(item.az(), server.az()))) {
                outcome.violated(ErrorCode.AZ_FORBIDS_RESTORE, item.id(), server.id());
            }
            return;
        }
        List<String> missing = new ArrayList<>(2);
        if (!item.azKnown()) {
            missing.add("checkpoint_items/" + item.id() + "/extend_info/resource_az");
        }
        if (!server.azKnown()) {
            missing.add("servers/" + server.id() + "/OS-EXT-AZ:availability_zone");
        }
        outcome.unknown(ErrorCode.AZ_FORBIDS_RESTORE, missing);
    }

    private void mappings(List<VolumeMapping> mappings) {
        Map<String, VolumeBackup> backups = new HashMap<>(item.volumeBackups().size() * 2);
        for (VolumeBackup backup : item.volumeBackups()) {
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
                        mapping.volumeId(), facts.volume(mapping.volumeId()).orElse(null), backup));
            } else {
                elsewhere.add(mapping.volumeId());
            }
        }
        complete(strange, unmapped, elsewhere);
        new HandWrittenVolumes(profile, server, outcome).check(pairs);
    }

    private void complete(List<String> strange, Set<String> unmapped, List<String> elsewhere) {
        if (!strange.isEmpty()) {
            outcome.violated(ErrorCode.BACKUP_NOT_IN_CHECKPOINT_ITEM, strange, item.id());
        }
        if (!unmapped.isEmpty()) {
            List<String> left = new ArrayList<>(unmapped.size());
            for (VolumeBackup backup : item.volumeBackups()) {
                if (unmapped.contains(backup.id())) {
                    left.add(backup.id());
                }
            }
            outcome.violated(ErrorCode.BACKUP_NOT_MAPPED, left);
        }
        if (!elsewhere.isEmpty() && !attached.isEmpty()) {
            outcome.violated(ErrorCode.TARGET_VOLUME_NOT_ATTACHED, elsewhere);
        }
    }

    /** A volume of the server and what is restored to it, each null where it is not known. */
    record Pair(
            String volumeId,
            @Nullable Volume volume,
            @Nullable VolumeBackup backup) {}
}
