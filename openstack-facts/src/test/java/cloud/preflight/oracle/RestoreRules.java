package cloud.preflight.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stage 3 of restore. */
final class RestoreRules {

    private record Mapping(String backupId, String volumeId) {}

    private final Case asked;
    private final Report report;
    private final ItemDoc item;
    private final ServerDoc server;
    private final String type;
    private final List<String> attached;
    private final List<Mapping> mappings = new ArrayList<>();

    private RestoreRules(Case asked, Report report) {
        Map<String, Object> target = Json.object(asked.request(), "target");
        this.asked = asked;
        this.report = report;
        this.item = asked.facts().item(asked.requested("checkpoint_item_id")).orElseThrow();
        this.server = asked.facts().server(Json.string(target, "resource_id")).orElseThrow();
        this.type = Case.type(target, "resource_type");
        this.attached = asked.facts().attached(server);
        for (Map<String, Object> mapping : Json.objects(target, "volumes")) {
            mappings.add(new Mapping(Json.string(mapping, "backup_id"), Json.string(mapping, "volume_id")));
        }
    }

    static void check(Case asked, Report report) {
        RestoreRules rules = new RestoreRules(asked, report);
        rules.itemStatus();
        rules.serverStatus();
        rules.types();
        rules.zones();
        rules.completeness();
        rules.eachVolume();
        rules.systemDisk();
        ProtectRules.pools(asked, rules.mappedAttached(), Row.VOLUME_POOL_UNSUPPORTED, report);
    }

    private void itemStatus() {
        report.violatedIf(item.busy(), Row.CHECKPOINT_ITEM_BUSY);
        report.violatedIf(!item.busy() && !item.available(), Row.BACKUP_STATUS_FORBIDS_RESTORE);
    }

    private void serverStatus() {
        Optional<Boolean> restoring = ProtectRules.restoring(asked, server);
        if (!asked.platform().listsStatus("restore-server-statuses", server.status())) {
            report.violated(Row.SERVER_STATUS_FORBIDS_RESTORE);
        } else if (restoring.isEmpty()) {
            report.missing(Row.SERVER_STATUS_FORBIDS_RESTORE, "operation_logs");
        } else {
            report.violatedIf(restoring.get(), Row.SERVER_STATUS_FORBIDS_RESTORE);
        }
    }

    private void types() {
        boolean restorable = asked.platform().lists("restorable-types", type);
        report.violatedIf(!restorable, Row.SERVER_TYPE_FORBIDS_RESTORE);
        report.violatedIf(
                restorable && !type.equals(item.resourceType()),
                Row.SERVER_TYPES_DIFFER,
                item.resourceId(),
                item.resourceType(),
                server.id(),
                type);
    }

    private void zones() {
        if (item.az().isEmpty()) {
            report.missing(Row.AZ_FORBIDS_RESTORE, item.azPath());
        }
        if (server.az().isEmpty()) {
            report.missing(Row.AZ_FORBIDS_RESTORE, server.azPath());
        }
        if (item.az().isPresent() && server.az().isPresent()) {
            report.violatedIf(
                    !asked.platform()
                            .restoresBetween(item.az().get(), server.az().get()),
                    Row.AZ_FORBIDS_RESTORE,
                    item.id(),
                    server.id());
        }
    }

    private void completeness() {
        report.violatedIf(attached.isEmpty(), Row.NO_VOLUME_TO_RESTORE, server.id());
        List<String> foreign = mappings.stream()
                .map(Mapping::backupId)
                .filter(id -> item.backup(id).isEmpty())
                .toList();
        report.violatedIf(!foreign.isEmpty(), Row.BACKUP_NOT_IN_CHECKPOINT_ITEM, foreign, item.id());
        List<String> mapped = mappings.stream().map(Mapping::backupId).toList();
        List<String> unmapped = item.backups().stream()
                .map(ItemDoc.Backup::id)
                .filter(id -> !mapped.contains(id))
                .toList();
        report.violatedIf(!unmapped.isEmpty(), Row.BACKUP_NOT_MAPPED, unmapped);
        List<String> detached = mappings.stream()
                .map(Mapping::volumeId)
                .filter(id -> !attached.contains(id))
                .toList();
        report.violatedIf(!attached.isEmpty() && !detached.isEmpty(), Row.TARGET_VOLUME_NOT_ATTACHED, detached);
    }

    private List<String> mappedAttached() {
        return mappings.stream()
                .map(Mapping::volumeId)
                .filter(attached::contains)
                .toList();
    }

    private void eachVolume() {
        for (Mapping mapping : mappings) {
            if (!attached.contains(mapping.volumeId())) {
                continue;
            }
            Optional<VolumeDoc> volume = asked.facts().volume(mapping.volumeId());
            Optional<ItemDoc.Backup> backup = item.backup(mapping.backupId());
            if (volume.isEmpty()) {
                report.missing(Row.TARGET_VOLUME_SHAREABLE, "volumes/" + mapping.volumeId());
                if (backup.isPresent()) {
                    report.missing(Row.TARGET_VOLUME_TOO_SMALL, "volumes/" + mapping.volumeId());
                }
                continue;
            }
            report.violatedIf(
                    volume.get().shareable(),
                    Row.TARGET_VOLUME_SHAREABLE,
                    volume.get().id(),
                    server.id());
            backup.ifPresent(source -> size(volume.get(), source));
        }
    }

    private void size(VolumeDoc volume, ItemDoc.Backup backup) {
        report.violatedIf(
                volume.size() < backup.sourceVolumeSize(),
                Row.TARGET_VOLUME_TOO_SMALL,
                volume.id(),
                volume.size(),
                backup.id(),
                backup.sourceVolumeSize());
    }

    private void systemDisk() {
        List<String> missing = new ArrayList<>();
        for (Mapping mapping : mappings) {
            boolean data = item.backup(mapping.backupId())
                    .filter(backup -> !backup.bootable())
                    .isPresent();
            if (!data || !attached.contains(mapping.volumeId())) {
                continue;
            }
            Optional<VolumeDoc> volume = asked.facts().volume(mapping.volumeId());
            if (volume.filter(target -> target.systemDiskOf(server)).isPresent()) {
                report.violated(Row.DATA_BACKUP_TO_SYSTEM_DISK, server.id());
                return;
            }
            if (volume.isEmpty()) {
                missing.add("volumes/" + mapping.volumeId());
            }
        }
        report.missing(Row.DATA_BACKUP_TO_SYSTEM_DISK, missing);
    }
}
