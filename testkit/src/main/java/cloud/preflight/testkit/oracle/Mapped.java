package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Volume backups for generated disks, and the mapping of the ones to the others: right, wrong or partial. */
final class Mapped {

    private final World world;
    private final Dice dice;
    private final Items items;
    private final Disks disks;
    private final Set<String> faults;
    private final String serverId;
    private final List<Map<String, Object>> backups = new ArrayList<>();

    Mapped(World world, Items items, Disks disks, Set<String> faults, String serverId) {
        this.world = world;
        this.dice = world.dice;
        this.items = items;
        this.disks = disks;
        this.faults = faults;
        this.serverId = serverId;
    }

    /** The volume backups of the item, in their order. */
    List<Map<String, Object>> backups() {
        return backups;
    }

    /** Maps a new backup to each of the targets; the spare disks are attached too. */
    List<Map<String, Object>> mappings(List<Disk> targets, List<Disk> spare) {
        int small = faults.contains("small") && !targets.isEmpty() ? dice.below(targets.size()) : -1;
        List<Map<String, Object>> mappings = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Disk disk = targets.get(i);
            String id = world.names.next("bak");
            boolean system = system(disk);
            boolean bootable = system ? !faults.contains("system") : dice.chance(disk.bootable ? 0.6 : 0.1);
            backups.add(items.backup(id, bootable, i == small ? tooLarge(disk) : fitting(disk)));
            mappings.add(mapping(id, disk.id));
        }
        if (faults.contains("swap") && mappings.size() > 1) {
            Object first = mappings.get(0).put("volume_id", mappings.get(1).get("volume_id"));
            mappings.get(1).put("volume_id", first);
        }
        if (!mappings.isEmpty()) {
            spoil(mappings, spare);
        }
        return dice.chance(0.5) ? mappings : dice.shuffled(mappings);
    }

    private long fitting(Disk disk) {
        return dice.chance(0.6) ? disk.size : Math.max(0, disk.size - dice.of(1, 10, 1000));
    }

    private long tooLarge(Disk disk) {
        return Math.min((1L << 53) - 1, disk.size + dice.of(1, 1, 10));
    }

    private void spoil(List<Map<String, Object>> mappings, List<Disk> spare) {
        if (faults.contains("foreign")) {
            Map<String, Object> mapping = dice.of(mappings);
            String wrong = wrongBackup((String) mapping.get("backup_id"));
            if (spare.isEmpty()) {
                mapping.put("backup_id", wrong);
            } else {
                dice.insert(mappings, mapping(wrong, spare.get(0).id));
            }
        }
        if (faults.contains("detached")) {
            Map<String, Object> mapping = dice.of(mappings);
            mapping.put("volume_id", detached((String) mapping.get("volume_id")));
        }
        if (faults.contains("unmapped") && dice.chance(0.5)) {
            mappings.remove(dice.below(mappings.size()));
        } else if (faults.contains("unmapped")) {
            dice.insert(backups, items.backup(world.names.next("bak"), dice.chance(0.5), 10));
        }
    }

    private String wrongBackup(String right) {
        String other = dice.chance(0.5) ? world.names.near(right) : world.names.next("bak");
        if (dice.chance(0.4)) {
            items.add(
                    world.names.next("item"),
                    "available",
                    serverId,
                    new ArrayList<>(List.of(items.backup(other, true, 1))));
        }
        return other;
    }

    private String detached(String right) {
        if (dice.chance(0.2)) {
            return world.names.near(right);
        }
        Disk disk = disks.plain(1).get(0);
        if (dice.chance(0.7)) {
            new Attaching(world, disks).detached(disk);
        }
        return disk.id;
    }

    private boolean system(Disk disk) {
        Facts facts = new Facts(Map.of("servers", world.servers, "volumes", world.volumes));
        Optional<ServerDoc> server = facts.server(serverId).document();
        return disk.hidden
                ? disk.bootable
                : server.isPresent()
                        && facts.volume(disk.id)
                                .filter(volume -> facts.systemDisk(volume, server.get()))
                                .isPresent();
    }

    private static Map<String, Object> mapping(String backupId, String volumeId) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("backup_id", backupId);
        mapping.put("volume_id", volumeId);
        return mapping;
    }
}
