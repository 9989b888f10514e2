package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions whether a server can be backed up. */
final class ProtectScene {

    private final World world;
    private final Dice dice;
    private final Servers servers;
    private final Disks disks;
    private final Records records;
    private final String id;
    private Set<String> faults;

    private ProtectScene(World world) {
        this.world = world;
        this.dice = world.dice;
        this.servers = new Servers(world);
        this.disks = new Disks(world);
        this.records = new Records(world);
        this.id = world.names.next("srv");
        this.faults = dice.chance(0.12)
                ? dice.faults("type", "missing", "terminated")
                : dice.faults(
                        "status",
                        "task",
                        "restoring",
                        "kind",
                        "zone",
                        "none",
                        "shareable",
                        "dedicated",
                        "pool",
                        "backups",
                        "backup_capacity");
    }

    static Map<String, Object> ask(World world) {
        return new ProtectScene(world).request();
    }

    private Map<String, Object> request() {
        List<Disk> all = disks.plain(faults.contains("none") ? 0 : dice.of(1, 1, 2, 2, 3, 4));
        Traits.spoil(world, disks, all, faults);
        server(all);
        logs();
        List<Disk> excluded = dice.chance(0.25) ? dice.some(all, 0.4) : List.of();
        if (faults.contains("none") && dice.chance(0.3)) {
            excluded = all;
        }
        List<Disk> kept = new ArrayList<>(all);
        kept.removeAll(excluded);
        records.quotas(1, Traits.size(kept), faults);
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("resource_id", id);
        servers.putType(request, "resource_type", type());
        exclude(request, excluded);
        options(request);
        return request;
    }

    private void server(List<Disk> all) {
        boolean bare = faults.contains("missing");
        String status = faults.contains("terminated")
                ? servers.terminated()
                : servers.status("backup-server-statuses", !faults.contains("status"));
        Optional<String> zone =
                world.gap("az") ? Optional.empty() : Optional.of(servers.zone(!faults.contains("zone")));
        Map<String, Object> server = servers.add(bare ? world.names.near(id) : id, status, zone);
        if (faults.contains("task")) {
            servers.block(server);
        }
        new Attaching(world, disks).attach(server, all);
    }

    private void logs() {
        if (faults.contains("restoring")) {
            records.running("restore", "resource_id", id);
        }
        if (dice.chance(0.4)) {
            records.almost("restore", "resource_id", id);
        }
    }

    private String type() {
        if (faults.contains("type")) {
            return servers.foreignType();
        }
        return servers.type("protectable-types", !faults.contains("kind"))
                .or(() -> servers.type("protectable-types", true))
                .orElseThrow();
    }

    private void exclude(Map<String, Object> request, List<Disk> excluded) {
        List<String> ids =
                new ArrayList<>(excluded.stream().map(disk -> disk.id).toList());
        if (dice.chance(0.1)) {
            ids.add(world.names.next("vol"));
        }
        if (!ids.isEmpty()) {
            request.put("extra_info", new LinkedHashMap<>(Map.of("exclude_volumes", dice.shuffled(ids))));
        } else if (dice.chance(0.15)) {
            Map<String, Object> info = new LinkedHashMap<>();
            info.put("exclude_volumes", dice.of(List.of(), null));
            request.put("extra_info", dice.of(info, null));
        }
    }

    private void options(Map<String, Object> request) {
        if (dice.chance(0.3)) {
            request.put("backup_name", dice.of("backup_1", "\u5907\u4efd-1", null));
        }
        if (dice.chance(0.2)) {
            request.put("description", dice.of("before the upgrade", "", null));
            request.put("incremental", dice.of(true, false, null));
        }
        if (dice.chance(0.2)) {
            request.put("tags", new ArrayList<>(List.of(Tree.pair("key", "k", "value", ""))));
        }
        world.decorate(request);
    }
}
