package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions whether a checkpoint item can be restored to a server. */
final class RestoreScene {

    private final World world;
    private final Dice dice;
    private final Servers servers;
    private final Disks disks;
    private final Items items;
    private final Set<String> faults;
    private final String itemId;
    private final String serverId;

    private RestoreScene(World world) {
        this.world = world;
        this.dice = world.dice;
        this.servers = new Servers(world);
        this.disks = new Disks(world);
        this.items = new Items(world);
        this.itemId = world.names.next("item");
        this.serverId = world.names.next("srv");
        this.faults = dice.chance(0.12)
                ? dice.faults("type", "no-item", "missing", "terminated")
                : dice.faults(
                        "busy",
                        "unavailable",
                        "na",
                        "status",
                        "task",
                        "restoring",
                        "kind",
                        "differ",
                        "zone",
                        "none",
                        "foreign",
                        "unmapped",
                        "detached",
                        "shareable",
                        "system",
                        "small",
                        "pool",
                        "swap");
    }

    static Map<String, Object> ask(World world) {
        return new RestoreScene(world).request();
    }

    private Map<String, Object> request() {
        String type = type();
        boolean empty = dice.chance(faults.contains("none") ? 0.3 : 0.02);
        List<Disk> mapped = disks.plain(empty ? 0 : dice.of(1, 1, 2, 2, 3, 4));
        Traits.spoil(world, disks, mapped, faults);
        List<Disk> spare = disks.plain(dice.chance(faults.contains("foreign") ? 0.7 : 0.3) ? 1 : 0);
        spare.forEach(disk -> disk.hidden |= world.gap("volume") && dice.chance(0.5));
        Traits.spoil(world, disks, spare, Set.of(dice.of("shareable", "dedicated", "pool", "")));
        List<Disk> all = new ArrayList<>(mapped);
        all.addAll(dice.below(all.size() + 1), spare);
        String to = servers.zone(true);
        server(faults.contains("none") ? List.of() : all, to);
        Records records = new Records(world);
        if (faults.contains("restoring")) {
            records.running("restore", "resource_id", serverId);
        }
        if (dice.chance(0.4)) {
            records.almost("restore", "resource_id", serverId);
        }
        Mapped pairs = new Mapped(world, items, disks, faults, serverId);
        List<Map<String, Object>> mappings = pairs.mappings(mapped, spare);
        item(type, to, pairs.backups());
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("checkpoint_item_id", itemId);
        request.put("target", target(type, mappings));
        world.decorate(request);
        return request;
    }

    private Map<String, Object> target(String type, List<Map<String, Object>> mappings) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("resource_id", serverId);
        servers.putType(target, "resource_type", type);
        if (!mappings.isEmpty() || dice.chance(0.5)) {
            target.put("volumes", mappings.isEmpty() && dice.chance(0.3) ? null : mappings);
        }
        world.decorate(target);
        return target;
    }

    private void server(List<Disk> all, String zone) {
        String status = faults.contains("terminated")
                ? servers.terminated()
                : servers.status("restore-server-statuses", !faults.contains("status"));
        String id = faults.contains("missing") ? world.names.near(serverId) : serverId;
        Map<String, Object> server = servers.add(id, status, world.gap("az") ? Optional.empty() : Optional.of(zone));
        if (faults.contains("task")) {
            servers.block(server);
        }
        new Attaching(world, disks).attach(server, all);
    }

    private void item(String type, String to, List<Map<String, Object>> backups) {
        String status = faults.contains("busy")
                ? dice.of(Items.BUSY)
                : faults.contains("unavailable") ? dice.of(Items.OTHER) : "available";
        String source = dice.chance(0.6) ? serverId : world.names.next("srv");
        String id = faults.contains("no-item") ? world.names.near(itemId) : itemId;
        Map<String, Object> item = items.add(id, items.cased(status), source, backups);
        items.putType(
                item,
                faults.contains("differ") || faults.contains("kind") && dice.chance(0.4) ? otherType(type) : type);
        items.putZone(item, from(to));
        if (faults.contains("na")) {
            items.forbidRestore(item);
        }
    }

    private String otherType(String type) {
        List<String> types =
                new ArrayList<>(List.of("OS::Nova::Server", "OS::Ironic::BareMetalServer", "OS::nova::server"));
        types.addAll(world.platform.list("server-types"));
        types.removeIf(type::equals);
        return dice.of(types);
    }

    /** The same zone, one that pairs with it, or the pair the other way round, which needs its own entry. */
    private String from(String to) {
        List<String> paired = new ArrayList<>();
        for (Object pair : world.platform.pairs()) {
            List<?> ends = (List<?>) pair;
            if (ends.get(faults.contains("zone") ? 0 : 1).equals(to)) {
                paired.add((String) ends.get(faults.contains("zone") ? 1 : 0));
            }
        }
        if (faults.contains("zone")) {
            paired.add(dice.of("az7", "AZ2", "az1 ", "az3"));
            return dice.of(paired);
        }
        return paired.isEmpty() || dice.chance(0.4) ? to : dice.of(paired);
    }

    private String type() {
        if (faults.contains("type")) {
            return servers.foreignType();
        }
        return servers.type("restorable-types", !faults.contains("kind"))
                .or(() -> servers.type("restorable-types", true))
                .orElseThrow();
    }
}
