package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attaches generated disks to generated servers, in every way in which documents say so. */
final class Attaching {

    private final World world;
    private final Dice dice;
    private final Disks disks;
    /** Attachments by disk, so that one disk can be attached to several servers. */
    private final Map<String, List<Map<String, Object>>> attachments = new LinkedHashMap<>();

    private final Map<String, Disk> written = new LinkedHashMap<>();

    Attaching(World world, Disks disks) {
        this.world = world;
        this.dice = world.dice;
        this.disks = disks;
    }

    void attach(Map<String, Object> server, List<Disk> all) {
        List<Map<String, Object>> listed = new ArrayList<>();
        String prefix = "/dev/" + dice.of("vd", "vd", "sd", "xvd", "hd");
        double listing = dice.of(0.0, 0.6, 0.6, 1.0);
        for (int i = 0; i < all.size(); i++) {
            Disk disk = all.get(i);
            disk.device = device(prefix, i);
            boolean byId = disk.hidden || dice.chance(listing);
            if (byId) {
                listed.add(reference(disk));
            }
            if (!disk.hidden) {
                document(disk, server, !byId || dice.chance(0.65));
            }
        }
        if (!listed.isEmpty() && dice.chance(0.03)) {
            listed.add(new LinkedHashMap<>(listed.get(0)));
        }
        if (world.gap("attached") && dice.chance(0.8)) {
            dice.putAbsent(server, ServerDoc.VOLUMES);
        } else {
            server.put(ServerDoc.VOLUMES, listed);
        }
        rootDevice(prefix, all)
                .ifPresentOrElse(
                        root -> server.put(ServerDoc.ROOT_DEVICE, root),
                        () -> dice.putAbsent(server, ServerDoc.ROOT_DEVICE));
    }

    private String device(String prefix, int place) {
        double roll = dice.below(100);
        if (roll < 13) {
            return null;
        }
        if (roll < 20) {
            return dice.of(
                    "/dev/vdaa",
                    "/dev/sdba",
                    "/dev/xvdz",
                    "/dev/vda1",
                    "/dev/dasda",
                    "/dev/nvme0n1",
                    "vda",
                    "/dev/VDA");
        }
        return prefix + (char) ('a' + (roll < 25 ? 0 : place));
    }

    /** Exists, and is attached to nothing that was asked about. */
    void detached(Disk disk) {
        List<Map<String, Object>> elsewhere = new ArrayList<>();
        if (dice.chance(0.5)) {
            elsewhere.add(entry(world.names.next("srv"), "/dev/vdb"));
        }
        disks.write(disk, elsewhere);
    }

    private Map<String, Object> reference(Disk disk) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("id", disk.id);
        if (dice.chance(0.5)) {
            reference.put("delete_on_termination", dice.of(true, false));
        }
        return reference;
    }

    private void document(Disk disk, Map<String, Object> server, boolean named) {
        List<Map<String, Object>> entries = attachments.computeIfAbsent(disk.id, id -> new ArrayList<>());
        String id = Json.string(server, "id");
        if (named) {
            dice.insert(entries, entry(id, disk.device));
        }
        if (named && dice.chance(0.1)) {
            entries.add(entry(id, "/dev/vda"));
        }
        if (dice.chance(disk.shareable ? 0.6 : 0.08)) {
            dice.insert(entries, entry(dice.chance(0.3) ? world.names.near(id) : world.names.next("srv"), "/dev/vda"));
        }
        if (written.putIfAbsent(disk.id, disk) == null) {
            disks.write(disk, entries);
        } else {
            keep(disk.id, entries);
        }
    }

    /** A document written without attachments gets them when the disk is attached once more. */
    private void keep(String id, List<Map<String, Object>> entries) {
        world.volumes.stream()
                .filter(volume -> id.equals(volume.get("id")) && !entries.isEmpty())
                .forEach(volume -> volume.put("attachments", entries));
    }

    private Map<String, Object> entry(String serverId, String device) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("server_id", serverId);
        if (device != null || dice.chance(0.3)) {
            entry.put("device", device);
        }
        if (dice.chance(0.3)) {
            entry.put("attachment_id", "a");
            entry.put("host_name", null);
        }
        return entry;
    }

    /** An ordinary user is not shown it; an administrator's may name another disk than the first. */
    private Optional<String> rootDevice(String prefix, List<Disk> all) {
        double roll = dice.below(100);
        if (roll < 40) {
            return Optional.empty();
        }
        if (roll < 80 || all.isEmpty()) {
            return Optional.of(prefix + "a");
        }
        String device = dice.of(all).device;
        return Optional.of(
                roll < 90 || device == null
                        ? dice.of("/dev/vda", "/dev/sda", "/dev/xvda", "/dev/vdb", "/dev/VDA", "vda")
                        : device);
    }
}
