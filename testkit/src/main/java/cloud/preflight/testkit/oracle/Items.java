package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes generated checkpoint items. */
final class Items {

    static final List<String> BUSY =
            List.of("waiting_protect", "protecting", "waiting_restore", "restoring", "waiting_delete", "deleting");
    static final List<String> OTHER = List.of("error", "deleted", "creating", "available ", "na");

    private final World world;
    private final Dice dice;

    Items(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    Map<String, Object> add(String id, String status, String resourceId, List<Map<String, Object>> backups) {
        Map<String, Object> info = new LinkedHashMap<>();
        if (world.gap("backups") && dice.chance(0.8)) {
            dice.putAbsent(info, "volume_backups");
        } else {
            info.put("volume_backups", backups);
        }
        if (dice.chance(0.3)) {
            info.put("supported_restore_mode", dice.of("backup", "snapshot", "n/a", "na ", "", null));
        }
        if (dice.chance(0.5)) {
            info.put("progress", 100L);
            info.put("fail_code", Map.of());
            info.put("resource_name", "ecs-1");
        }
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id);
        item.put("status", status);
        item.put("resource_id", resourceId);
        if (dice.chance(0.5)) {
            item.put("checkpoint_id", "c");
            item.put("created_at", "2017-04-15T04:20:37.277880");
            item.put("backup_data", Map.of("vcpus", 4L));
        }
        boolean empty = info.isEmpty() && dice.chance(0.3);
        if (!empty) {
            item.put("extend_info", info);
        }
        images(item, false);
        world.decorate(item);
        dice.insert(world.items, item);
        return item;
    }

    Map<String, Object> backup(String id, boolean bootable, long sourceVolumeSize) {
        Map<String, Object> backup = new LinkedHashMap<>();
        backup.put("id", id);
        if (bootable) {
            backup.put("bootable", dice.yes());
        } else {
            dice.putNo(backup, "bootable");
        }
        backup.put("source_volume_size", sourceVolumeSize);
        if (dice.chance(0.6)) {
            backup.put("source_volume_id", "v");
            backup.put("size", dice.of(1L, 64418L, sourceVolumeSize * 1024 % 100000));
            backup.put("status", "available");
        }
        world.decorate(backup);
        return backup;
    }

    /** The type stands in one of two fields, and the default type may stand in none. */
    void putType(Map<String, Object> item, String type) {
        double roll = dice.below(100);
        if (roll < 60) {
            item.put("resource_type", type);
            if (dice.chance(0.15)) {
                info(item).put("resource_type", dice.of("OS::Nova::Server", "OS::Cinder::Volume", type));
            }
        } else if (roll < 85 || !type.equals(Facts.DEFAULT_TYPE)) {
            info(item).put("resource_type", type);
            dice.putAbsent(item, "resource_type");
        } else {
            dice.putAbsent(item, "resource_type");
        }
    }

    /** The platform says that it cannot be restored. */
    void forbidRestore(Map<String, Object> item) {
        info(item).put("supported_restore_mode", dice.of("na", "na", "NA", "Na"));
    }

    void putZone(Map<String, Object> item, String zone) {
        if (world.gap("item-az")) {
            if (item.containsKey("extend_info")) {
                dice.putUnknown(info(item), "resource_az");
            }
        } else {
            info(item).put("resource_az", zone);
        }
    }

    void images(Map<String, Object> item, boolean registered) {
        if (registered) {
            info(item).put("os_images_data", new ArrayList<>(List.of(Map.of("image_id", "i"))));
        } else if (item.containsKey("extend_info") && dice.chance(0.6)) {
            info(item).put("os_images_data", dice.of(List.of(), null));
        }
    }

    /** A status that is, or is not, in the list of the profile, in any case. */
    String queryable(boolean listed) {
        List<String> all = new ArrayList<>(BUSY);
        all.addAll(OTHER);
        all.add("available");
        all.addAll(world.platform.list("queryable-backup-statuses"));
        all.removeIf(status -> world.platform.listsStatus("queryable-backup-statuses", status) != listed);
        return cased(dice.of(all));
    }

    String cased(String status) {
        return status.isEmpty() ? status : dice.cased(status);
    }

    private static Map<String, Object> info(Map<String, Object> item) {
        if (!Json.has(item, "extend_info")) {
            item.put("extend_info", new LinkedHashMap<String, Object>());
        }
        return Json.object(item, "extend_info");
    }
}
