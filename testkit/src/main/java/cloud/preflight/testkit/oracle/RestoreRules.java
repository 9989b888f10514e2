package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stage 3 of restore: what is about the item, about the target, about both. */
final class RestoreRules {

    private final Case asked;
    private final Report report;
    private final Optional<ItemDoc> item;
    private final Optional<ServerDoc> server;
    private final String serverId;
    private final String type;
    private final List<Mapping> mappings = new ArrayList<>();

    private RestoreRules(Case asked, Report report) {
        Map<String, Object> target = Json.object(asked.request(), "target");
        this.asked = asked;
        this.report = report;
        this.serverId = Json.string(target, "resource_id");
        this.item = asked.facts().item(asked.requested("checkpoint_item_id")).document();
        this.server = asked.facts().server(serverId).document();
        this.type = Case.type(target, "resource_type");
        for (Map<String, Object> mapping : Json.objects(target, "volumes")) {
            mappings.add(new Mapping(Json.string(mapping, "backup_id"), Json.string(mapping, "volume_id")));
        }
    }

    static void check(Case asked, Report report) {
        RestoreRules rules = new RestoreRules(asked, report);
        report.violatedIf(!asked.platform().lists("restorable-types", rules.type), Row.SERVER_TYPE_FORBIDS_RESTORE);
        rules.item.ifPresent(rules::itemAlone);
        rules.server.ifPresent(found -> new TargetRules(asked, report, found).check(rules.mappings));
        rules.item.ifPresent(item -> rules.server.ifPresent(server -> rules.both(item, server)));
    }

    private void itemAlone(ItemDoc found) {
        report.violatedIf(found.busy(), Row.CHECKPOINT_ITEM_BUSY);
        report.violatedIf(
                !found.busy() && !found.available() || !found.restorable(), Row.BACKUP_STATUS_FORBIDS_RESTORE);
        report.violatedIf(
                asked.platform().lists("restorable-types", type) && !type.equals(found.resourceType()),
                Row.SERVER_TYPES_DIFFER,
                found.resourceId(),
                found.resourceType(),
                serverId,
                type);
        if (found.backupsKnown()) {
            mapped(found);
            return;
        }
        if (!mappings.isEmpty()) {
            report.missing(Row.BACKUP_NOT_IN_CHECKPOINT_ITEM, found.backupsPath());
        }
        report.missing(Row.BACKUP_NOT_MAPPED, found.backupsPath());
    }

    /** The backups that are mapped are those of the item, all of them. */
    private void mapped(ItemDoc found) {
        List<String> named = mappings.stream().map(Mapping::backupId).toList();
        List<String> own = found.backups().stream().map(ItemDoc.Backup::id).toList();
        List<String> foreign = named.stream().filter(id -> !own.contains(id)).toList();
        List<String> unmapped = own.stream().filter(id -> !named.contains(id)).toList();
        report.violatedIf(!foreign.isEmpty(), Row.BACKUP_NOT_IN_CHECKPOINT_ITEM, foreign, found.id());
        report.violatedIf(!unmapped.isEmpty(), Row.BACKUP_NOT_MAPPED, unmapped);
    }

    private void both(ItemDoc found, ServerDoc target) {
        zones(found, target);
        List<String> attached = asked.facts().attached(target);
        DiskRules disks = new DiskRules(asked, report, found, target);
        mappings.stream()
                .filter(mapping -> attached.contains(mapping.volumeId()))
                .forEach(disks::look);
        disks.finish();
    }

    private void zones(ItemDoc found, ServerDoc target) {
        if (found.az().isEmpty()) {
            report.missing(Row.AZ_FORBIDS_RESTORE, found.azPath());
        }
        if (target.az().isEmpty()) {
            report.missing(Row.AZ_FORBIDS_RESTORE, target.azPath());
        }
        if (found.az().isPresent() && target.az().isPresent()) {
            report.violatedIf(
                    !asked.platform()
                            .restoresBetween(found.az().get(), target.az().get()),
                    Row.AZ_FORBIDS_RESTORE,
                    found.id(),
                    target.id());
        }
    }
}
