package cloud.preflight.benchmarks;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.Answer;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Protect;
import java.util.ArrayList;
import java.util.List;

/** The conditions of protect in plain Java. */
final class HandWrittenProtect {

    private final Profile profile;
    private final Facts facts;
    private final Server server;
    private final Outcome outcome;
    private final List<String> unknown = new ArrayList<>(0);

    HandWrittenProtect(Profile profile, Facts facts, Server server, Outcome outcome) {
        this.profile = profile;
        this.facts = facts;
        this.server = server;
        this.outcome = outcome;
    }

    void check(Protect request) {
        List<String> ids = facts.attachedVolumeIds(server);
        if (!request.excludedVolumes().isEmpty()) {
            ids.removeAll(request.excludedVolumes());
        }
        List<Volume> volumes = new ArrayList<>(ids.size());
        for (String id : ids) {
            Volume volume = facts.volume(id).orElse(null);
            if (volume == null) {
                unknown.add("volumes/" + id);
            } else {
                volumes.add(volume);
            }
        }
        server(request, ids.isEmpty());
        volumes(volumes);
        pools(volumes);
        quotas(volumes);
    }

    private void server(Protect request, boolean bare) {
        if (!profile.backupServerStatuses().contains(server.status())) {
            outcome.violated(ErrorCode.SERVER_STATUS_FORBIDS_BACKUP, server.id());
        } else {
            Answer restoring = HandWritten.restoring(facts, server);
            if (restoring == Answer.YES) {
                outcome.violated(ErrorCode.SERVER_STATUS_FORBIDS_BACKUP, server.id());
            } else if (restoring == Answer.UNKNOWN) {
                outcome.unknown(ErrorCode.SERVER_STATUS_FORBIDS_BACKUP, "operation_logs");
            }
        }
        if (!profile.protectableTypes().contains(request.resourceType())) {
            outcome.violated(ErrorCode.SERVER_TYPE_FORBIDS_BACKUP, server.id(), server.status());
        }
        if (profile.backupAzs().isPresent()) {
            if (!server.azKnown()) {
                outcome.unknown(ErrorCode.AZ_FORBIDS_BACKUP, "servers/" + server.id() + "/OS-EXT-AZ:availability_zone");
            } else if (!profile.backupAzs().get().contains(server.az())) {
                outcome.violated(ErrorCode.AZ_FORBIDS_BACKUP, server.id());
            }
        }
        if (bare) {
            outcome.violated(ErrorCode.NO_VOLUME_TO_PROTECT, server.id());
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
            if (volume.dedicatedStorage()) {
                outcome.violated(ErrorCode.DEDICATED_STORAGE_VOLUME_ATTACHED, volume.id(), server.id());
            }
        }
        outcome.unknown(ErrorCode.DEDICATED_STORAGE_VOLUME_ATTACHED, unknown);
    }

    private void pools(List<Volume> volumes) {
        if (profile.unsupportedPools().isEmpty()) {
            return;
        }
        List<String> missing = new ArrayList<>(unknown);
        for (Volume volume : volumes) {
            if (profile.unsupportedPools().contains(volume.pool().name())) {
                outcome.violated(ErrorCode.VOLUME_POOL_UNSUPPORTED);
                return;
            }
            if (!volume.pool().known()) {
                missing.add("volumes/" + volume.id() + "/os-vol-host-attr:host");
            }
        }
        outcome.unknown(ErrorCode.VOLUME_POOL_UNSUPPORTED, missing);
    }

    private void quotas(List<Volume> volumes) {
        if (!facts.quotasKnown()) {
            outcome.unknown(ErrorCode.QUOTA_EXCEEDED, "quotas");
            return;
        }
        List<String> exceeded = new ArrayList<>(2);
        Quota backups = facts.quota(Quota.BACKUPS).orElse(null);
        if (backups != null && backups.limited() && backups.left() < 1) {
            exceeded.add(Quota.BACKUPS);
        }
        Quota capacity = facts.quota(Quota.BACKUP_CAPACITY).orElse(null);
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
