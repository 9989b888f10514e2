package cloud.preflight.testkit.oracle;

/** Stage 3 of the operations on one checkpoint item, restore aside. */
final class BackupRules {

    private BackupRules() {}

    /** Every rule is about the item: of one that is unknown none is decided. */
    static void check(Case asked, Report report) {
        asked.facts()
                .item(asked.requested("checkpoint_item_id"))
                .document()
                .ifPresent(item -> check(asked, item, report));
    }

    private static void check(Case asked, ItemDoc item, Report report) {
        switch (asked.operation()) {
            case "replicate_backup" -> report.violatedIf(item.busy(), Row.CHECKPOINT_ITEM_BUSY);
            case "delete_backup" -> {
                report.violatedIf(item.busy(), Row.CHECKPOINT_ITEM_BUSY);
                report.violatedIf(item.imageRegistered(), Row.BACKUP_REGISTERED_AS_IMAGE, item.id());
            }
            case "show_backup" ->
                report.violatedIf(
                        !asked.platform().listsStatus("queryable-backup-statuses", item.status()),
                        Row.BACKUP_STATUS_FORBIDS_QUERY,
                        item.id());
            case "create_image" -> {
                report.violatedIf(!item.available(), Row.BACKUP_STATUS_FORBIDS_IMAGE);
                systemDisk(item, report);
            }
            default -> report.violatedIf(!item.available(), Row.BACKUP_STATUS_FORBIDS_SERVER);
        }
    }

    private static void systemDisk(ItemDoc item, Report report) {
        if (item.backupsKnown()) {
            report.violatedIf(
                    item.backups().stream().noneMatch(ItemDoc.Backup::bootable), Row.BACKUP_WITHOUT_SYSTEM_DISK);
        } else {
            report.missing(Row.BACKUP_WITHOUT_SYSTEM_DISK, item.backupsPath());
        }
    }
}
