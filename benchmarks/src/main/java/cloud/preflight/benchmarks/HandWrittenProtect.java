package cloud.preflight.benchmarks;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Protect;
import cloud.preflight.rules.Missing;
import java.util.ArrayList;
import java.util.List;

/** The conditions of protect in plain Java. */
final class HandWrittenProtect {

    private final Profile profile;
    private final Facts facts;
    private final Server server;
    private final Outcome outcome;
    private final List<FactPath> unknown = new ArrayList<>(0);

    HandWrittenProtect(Profile profile, Facts facts, Server server, Outcome outcome) {
        this.profile = profile;
        this.facts = facts;
        this.server = server;
        this.outcome = outcome;
    }

    void check(Protect request) {
        AttachedVolumes attached = facts.attachedVolumes(server).without(request.excludedVolumes());
        List<String> ids = attached.ids();
        if (!attached.known()) {
            unknown.add(Missing.attachedVolumes(server));
        }
        List<Volume> volumes = new ArrayList<>(ids.size());
        for (String id : ids) {
            Volume volume = facts.volume(id).orNull();
            if (volume == null) {
                unknown.add(Missing.volume(id));
            } else {
                volumes.add(volume);
            }
        }
        server(request, attached);
        volumes(volumes);
        pools(volumes);
        quotas(volumes);
    }

    private void server(Protect request, AttachedVolumes attached) {
        if (!profile.backupServerStatuses().contains(server.status())
                || profile.blockingTaskStates().contains(server.taskState())) {
            outcome.violated(ErrorCode.SERVER_STATUS_FORBIDS_BACKUP, server.id());
        } else {
            Ternary restoring = facts.runningOn(server.id(), OperationLog.Type.RESTORE);
            if (restoring == Ternary.YES) {
                outcome.violated(ErrorCode.SERVER_STATUS_FORBIDS_BACKUP, server.id());
            } else if (restoring == Ternary.UNKNOWN) {
                outcome.unknown(ErrorCode.SERVER_STATUS_FORBIDS_BACKUP, Missing.OPERATION_LOGS);
            }
        }
        if (profile.serverTypes().contains(request.resourceType())
                && !profile.protectableTypes().contains(request.resourceType())) {
            outcome.violated(ErrorCode.SERVER_TYPE_FORBIDS_BACKUP, server.id(), server.status());
        }
        if (profile.limitsBackupAzs()) {
            if (!server.azKnown()) {
                outcome.unknown(ErrorCode.AZ_FORBIDS_BACKUP, Missing.az(server));
            } else if (!profile.backupAzs().contains(server.az())) {
                outcome.violated(ErrorCode.AZ_FORBIDS_BACKUP, server.id());
            }
        }
        if (attached.ids().isEmpty()) {
            if (attached.known()) {
                outcome.violated(ErrorCode.NO_VOLUME_TO_PROTECT, server.id());
            } else {
                outcome.unknown(ErrorCode.NO_VOLUME_TO_PROTECT, Missing.attachedVolumes(server));
            }
        }
    }

    private void volumes(List<Volume> volumes) {
        if (!profile.allowShareableVolumes()) {
            for (Volume volume : volumes) {
                if (volume.shareable()) {
                    outcome.violated(ErrorCode.SHAREABLE_VOLUME_ATTACHED, volume.id(), server.id());
                }
            }
            outcome.unknown(ErrorCode.SHAREABLE_VOLUME_ATTACHED, unknown);
        }
        for (Volume volume : volumes) {
            if (volume.storage().dedicated()
                    || profile.dedicatedServiceTypes().contains(volume.storage().serviceType())) {
                outcome.violated(ErrorCode.DEDICATED_STORAGE_VOLUME_ATTACHED, volume.id(), server.id());
            }
        }
        outcome.unknown(ErrorCode.DEDICATED_STORAGE_VOLUME_ATTACHED, unknown);
    }

    private void pools(List<Volume> volumes) {
        if (profile.unsupportedPools().isEmpty()) {
            return;
        }
        List<FactPath> missing = new ArrayList<>(unknown);
        for (Volume volume : volumes) {
            if (profile.unsupportedPools().contains(volume.storage().pool())) {
                outcome.violated(ErrorCode.VOLUME_POOL_UNSUPPORTED);
                return;
            }
            if (!volume.storage().poolKnown()) {
                missing.add(Missing.pool(volume.id()));
            }
        }
        outcome.unknown(ErrorCode.VOLUME_POOL_UNSUPPORTED, missing);
    }

    private void quotas(List<Volume> volumes) {
        if (facts.quota(Quota.BACKUPS).exists() == Ternary.UNKNOWN) {
            outcome.unknown(ErrorCode.QUOTA_EXCEEDED, Missing.QUOTAS);
            return;
        }
        List<String> exceeded = new ArrayList<>(2);
        Quota backups = facts.quota(Quota.BACKUPS).orNull();
        if (backups != null && backups.limited() && backups.left() < 1) {
            exceeded.add(Quota.BACKUPS);
        }
        Quota capacity = facts.quota(Quota.BACKUP_CAPACITY).orNull();
        if (capacity != null && capacity.limited()) {
            long size = 0;
            for (Volume volume : volumes) {
                size = size > Long.MAX_VALUE - volume.size() ? Long.MAX_VALUE : size + volume.size();
            }
            if (size > capacity.left()) {
                exceeded.add(Quota.BACKUP_CAPACITY);
            } else {
                outcome.unknown(ErrorCode.QUOTA_EXCEEDED, unknown);
            }
        }
        if (!exceeded.isEmpty()) {
            outcome.violated(ErrorCode.QUOTA_EXCEEDED, exceeded);
        }
    }
}
