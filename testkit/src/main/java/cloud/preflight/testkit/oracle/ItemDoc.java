package cloud.preflight.testkit.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A CSBS backup: a checkpoint item with its volume backups. */
record ItemDoc(Map<String, Object> json) {

    private static final String BACKUPS = "volume_backups";
    private static final Set<String> BUSY =
            Set.of("waiting_protect", "protecting", "waiting_restore", "restoring", "waiting_delete", "deleting");

    record Backup(Map<String, Object> json) {

        String id() {
            return Json.string(json, "id");
        }

        boolean bootable() {
            return Json.isTrue(json, "bootable");
        }

        long sourceVolumeSize() {
            return Json.number(json, "source_volume_size");
        }
    }

    String id() {
        return Json.string(json, "id");
    }

    String status() {
        return Json.lower(Json.string(json, "status"));
    }

    boolean busy() {
        return BUSY.contains(status());
    }

    boolean available() {
        return status().equals("available");
    }

    String resourceId() {
        return Json.string(json, "resource_id");
    }

    String resourceType() {
        return Json.text(json, "resource_type")
                .or(() -> Json.text(extendInfo(), "resource_type"))
                .orElse(Facts.DEFAULT_TYPE);
    }

    Optional<String> az() {
        return Json.nonEmpty(extendInfo(), "resource_az");
    }

    boolean restorable() {
        return !Json.text(extendInfo(), "supported_restore_mode")
                .map(Json::lower)
                .equals(Optional.of("na"));
    }

    boolean backupsKnown() {
        return Json.has(extendInfo(), BACKUPS);
    }

    /** Those that are known. */
    List<Backup> backups() {
        return Json.objects(extendInfo(), BACKUPS).stream().map(Backup::new).toList();
    }

    Optional<Backup> backup(String id) {
        return backups().stream().filter(backup -> backup.id().equals(id)).findFirst();
    }

    boolean imageRegistered() {
        return extendInfo().get("os_images_data") instanceof List<?> images && !images.isEmpty();
    }

    static String path(String id) {
        return "checkpoint_items/" + id;
    }

    String azPath() {
        return path(id()) + "/extend_info/resource_az";
    }

    String backupsPath() {
        return path(id()) + "/extend_info/" + BACKUPS;
    }

    private Map<String, Object> extendInfo() {
        return Json.object(json, "extend_info");
    }
}
