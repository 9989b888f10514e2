package cloud.preflight.oracle;

/** Stage 3 of the operations on one checkpoint item, restore aside. */
final class BackupRules {

    private BackupRules() {}

    static void check(Case asked, Report report) {
        ItemDoc item = asked.facts().item(asked.requested("checkpoint_item_id")).orElseThrow();
        if (asked.is("replicate_backup", "delete_backup")) {
            report.violatedIf(item.busy(), Row.CHECKPOINT_ITEM_BUSY);
        }
        if (asked.is("delete_backup")) {
            report.violatedIf(item.imageRegistered(), Row.BACKUP_REGISTERED_AS_IMAGE, item.id());
        }
        if (asked.is("show_backup")) {
            report.violatedIf(
                    !asked.platform().listsStatus("queryable-backup-statuses", item.status()),
                    Row.BACKUP_STATUS_FORBIDS_QUERY,
                    item.id());
        }
        if (asked.is("create_image")) {
            report.violatedIf(!item.available(), Row.BACKUP_STATUS_FORBIDS_IMAGE);
            report.violatedIf(
                    item.backups().stream().noneMatch(ItemDoc.Backup::bootable), Row.BACKUP_WITHOUT_SYSTEM_DISK);
        }
        if (asked.is("create_server")) {
            report.violatedIf(!item.available(), Row.BACKUP_STATUS_FORBIDS_SERVER);
        }
    }
}
