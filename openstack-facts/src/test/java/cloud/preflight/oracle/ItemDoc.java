package cloud.preflight.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A CSBS backup: a checkpoint item with its volume backups. */
record ItemDoc(Map<String, Object> json) {

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

    List<Backup> backups() {
        return Json.objects(extendInfo(), "volume_backups").stream()
                .map(Backup::new)
                .toList();
    }

    Optional<Backup> backup(String id) {
        return backups().stream().filter(backup -> backup.id().equals(id)).findFirst();
    }

    boolean imageRegistered() {
        return extendInfo().get("os_images_data") instanceof List<?> images && !images.isEmpty();
    }

    String azPath() {
        return "checkpoint_items/" + id() + "/extend_info/resource_az";
    }

    private Map<String, Object> extendInfo() {
        return Json.object(json, "extend_info");
    }
}
