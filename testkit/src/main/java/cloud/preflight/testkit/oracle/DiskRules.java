package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of restore that compare a known volume backup with the attached volume it is mapped to. */
final class DiskRules {

    private final Case asked;
    private final Report report;
    private final ItemDoc item;
    private final ServerDoc server;
    private final List<String> doubtful = new ArrayList<>();
    private boolean overSystemDisk;

    DiskRules(Case asked, Report report, ItemDoc item, ServerDoc server) {
        this.asked = asked;
        this.report = report;
        this.item = item;
        this.server = server;
    }

    void look(Mapping mapping) {
        item.backup(mapping.backupId()).ifPresent(backup -> look(backup, mapping.volumeId()));
    }

    private void look(ItemDoc.Backup backup, String id) {
        Optional<VolumeDoc> volume = asked.facts().volume(id);
        if (volume.isEmpty()) {
            report.missing(Row.TARGET_VOLUME_TOO_SMALL, VolumeDoc.path(id));
        }
        if (volume.isEmpty() && !backup.bootable()) {
            doubtful.add(VolumeDoc.path(id));
        }
        volume.ifPresent(target -> compare(backup, target));
    }

    private void compare(ItemDoc.Backup backup, VolumeDoc volume) {
        report.violatedIf(
                volume.size() < backup.sourceVolumeSize(),
                Row.TARGET_VOLUME_TOO_SMALL,
                volume.id(),
                volume.size(),
                backup.id(),
                backup.sourceVolumeSize());
        overSystemDisk |= !backup.bootable() && asked.facts().systemDisk(volume, server);
    }

    /** Reported once, so what is missing matters only until then. */
    void finish() {
        if (overSystemDisk) {
            report.violated(Row.DATA_BACKUP_TO_SYSTEM_DISK, server.id());
        } else {
            report.missing(Row.DATA_BACKUP_TO_SYSTEM_DISK, doubtful);
        }
    }
}
