package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Wishes for volumes, and their documents. */
final class Disks {

    private static final String DEDICATED = "dedicated-service-types";
    private static final long LARGEST = (1L << 53) - 1;

    private final World world;
    private final Dice dice;

    Disks(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    /** Some disks that violate nothing; sometimes one of them is not known. */
    List<Disk> plain(int count) {
        List<Disk> disks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            disks.add(plain(i == 0));
        }
        if (count > 0 && world.gap("volume") && dice.chance(0.75)) {
            dice.of(disks).hidden = true;
        }
        return disks;
    }

    private Disk plain(boolean first) {
        long size =
                dice.chance(0.005) ? LARGEST : dice.of(0L, 1L, 1L, 2L, 10L, 10L, 20L, 40L, 40L, 80L, 100L, 500L, 1000L);
        Disk disk = new Disk(world.names.next("vol"), size);
        disk.bootable = dice.chance(first ? 0.85 : 0.15);
        disk.host = host();
        return disk;
    }

    private String host() {
        if (world.platform.list("unsupported-pools").isEmpty()) {
            return dice.of("pod01.xian#SSD", "controller@fast#ssd-a", "pod01#old-pool", null, null, "host1", "");
        }
        if (world.gap("pool") && dice.chance(0.7)) {
            return dice.of(null, null, null, "", "pod01#");
        }
        return dice.chance(0.1)
                ? dice.of("old-pool", "pod01@lvm", "old-pool@lvm", "dss-pool")
                : dice.of("pod01#SSD", "a@b#ssd-a", "old-pool@b#SSD", "p#Old-Pool", "p#x#old-pool", "p#old-pool#x");
    }

    void unsupportedPool(Disk disk) {
        List<String> pools = world.platform.list("unsupported-pools");
        if (!pools.isEmpty()) {
            disk.host = dice.of("pod01.xian#", "controller@b#", "#") + dice.of(pools);
        }
    }

    /** A document for a disk; attachments are added by whoever attaches it. */
    Map<String, Object> write(Disk disk, List<Map<String, Object>> attachments) {
        Map<String, Object> volume = new LinkedHashMap<>();
        volume.put("id", disk.id);
        volume.put("size", disk.size);
        if (dice.chance(0.5)) {
            volume.put("name", dice.of("data", null, ""));
            volume.put("status", "in-use");
            volume.put("encrypted", false);
        }
        if (!attachments.isEmpty() || dice.chance(0.6)) {
            volume.put("attachments", attachments.isEmpty() && dice.chance(0.3) ? null : attachments);
        }
        flag(volume, "bootable", disk.bootable);
        shareable(volume, disk.shareable);
        dedicated(volume, disk.dedicated);
        if (disk.host != null || dice.chance(0.3)) {
            volume.put(VolumeDoc.HOST, disk.host);
        }
        world.decorate(volume);
        dice.insert(world.volumes, volume);
        return volume;
    }

    void flag(Map<String, Object> document, String key, boolean value) {
        if (value) {
            document.put(key, dice.yes());
        } else {
            dice.putNo(document, key);
        }
    }

    private void shareable(Map<String, Object> volume, boolean shareable) {
        boolean upstream = shareable && dice.chance(0.5);
        if (upstream) {
            volume.put("multiattach", dice.yes());
        } else {
            dice.putNo(volume, "multiattach");
        }
        flag(volume, "shareable", shareable && (!upstream || dice.chance(0.3)));
    }

    private List<String> ordinary() {
        List<String> types = new ArrayList<>(Arrays.asList("EVS", "evs", "dss", "dess", "dss2", "DS S", null));
        types.removeIf(type -> type != null && world.platform.listsStatus(DEDICATED, type));
        return types;
    }

    private void dedicated(Map<String, Object> volume, boolean dedicated) {
        if (!dedicated) {
            String type = dice.of(ordinary());
            if (type != null || dice.chance(0.3)) {
                volume.put("service_type", type);
            }
            String storage = type == null ? dice.of("", null) : dice.of("4711", "", null);
            if (storage != null || dice.chance(0.3)) {
                volume.put("dedicated_storage_id", storage);
            }
        } else if (dice.chance(0.5) && !world.platform.list(DEDICATED).isEmpty()) {
            volume.put("service_type", dice.cased(dice.of(world.platform.list(DEDICATED))));
        } else {
            dice.putAbsent(volume, "service_type");
            volume.put("dedicated_storage_id", dice.of("4711", " ", "%s"));
        }
    }
}
