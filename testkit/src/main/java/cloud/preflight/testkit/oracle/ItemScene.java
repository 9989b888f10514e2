package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions about one checkpoint item, restore aside, about space and about tasks. */
final class ItemScene {

    private ItemScene() {}

    static Map<String, Object> item(World world, String operation) {
        Dice dice = world.dice;
        Items items = new Items(world);
        Set<String> faults = dice.faults("no-item", "status", "busy", "image", "no-system");
        String id = world.names.next("item");
        List<Map<String, Object>> backups = new ArrayList<>();
        for (int i = dice.of(0, 1, 1, 2, 3); i > 0; i--) {
            boolean bootable = !faults.contains("no-system") && (i == 1 || dice.chance(0.2));
            dice.insert(backups, items.backup(world.names.next("bak"), bootable, 10));
        }
        String status = faults.contains("busy")
                ? dice.of(Items.BUSY)
                : faults.contains("status") ? dice.of(Items.OTHER) : "available";
        if (operation.equals("show_backup")) {
            status = items.queryable(!faults.contains("status"));
        }
        String known = faults.contains("no-item") ? world.names.near(id) : id;
        Map<String, Object> item = items.add(known, items.cased(status), world.names.next("srv"), backups);
        items.images(item, faults.contains("image"));
        if (dice.chance(0.1)) {
            items.forbidRestore(item);
        }
        if (dice.chance(0.3)) {
            items.images(
                    items.add(world.names.next("item"), dice.of(Items.BUSY), world.names.next("srv"), List.of()), true);
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("checkpoint_item_id", id);
        if (operation.equals("replicate_backup")) {
            request.put("destination_region", "r2");
            request.put("destination_project_id", "p2");
        }
        world.decorate(request);
        return request;
    }

    static Map<String, Object> space(World world) {
        Dice dice = world.dice;
        Records records = new Records(world);
        String type = dice.of("backup_capacity", "replication_capacity");
        String other = type.startsWith("b") ? "replication_capacity" : "backup_capacity";
        long used = dice.of(0L, 1L, 100L, (1L << 53) - 2);
        if (dice.chance(0.85)) {
            records.put(type, dice.of(-1L, used, 500L), used);
        }
        if (dice.chance(0.6)) {
            records.put(other, 500, dice.of(0L, 700L));
        }
        if (dice.chance(0.3)) {
            records.put("backups", 1, 10);
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("type", type);
        request.put("size", Math.max(0, used + dice.of(-1, -1, 0, 1, -100)));
        world.decorate(request);
        return request;
    }

    static Map<String, Object> task(World world) {
        Dice dice = world.dice;
        String id = world.names.next("task");
        String known = dice.chance(0.4) ? world.names.near(id) : id;
        Records records = new Records(world);
        Map<String, Object> log = records.running(
                dice.of("protect", "restore", "delete", "replicate"), "plan_id", world.names.next("plan"));
        log.put("id", known);
        if (dice.chance(0.6)) {
            log.put("status", records.over());
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("task_id", id);
        world.decorate(request);
        return request;
    }
}
