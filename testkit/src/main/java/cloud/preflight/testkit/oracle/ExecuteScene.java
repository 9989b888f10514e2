package cloud.preflight.testkit.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions whether a policy can be executed. */
final class ExecuteScene {

    private static final String[] SERVER_FAULTS = {
        "type",
        "missing",
        "terminated",
        "status",
        "task",
        "restoring",
        "kind",
        "zone",
        "none",
        "shareable",
        "dedicated",
        "pool"
    };

    private final World world;
    private final Dice dice;
    private final Servers servers;
    private final Disks disks;
    private final Attaching attaching;
    private final Policies policies;
    private final Records records;
    private final String id;
    private final Set<String> faults;
    private final List<Map<String, Object>> bound = new ArrayList<>();
    private final Set<Disk> counted = new HashSet<>();
    private int eligible;

    private ExecuteScene(World world) {
        this.world = world;
        this.dice = world.dice;
        this.servers = new Servers(world);
        this.disks = new Disks(world);
        this.attaching = new Attaching(world, disks);
        this.policies = new Policies(world);
        this.records = new Records(world);
        this.id = world.names.next("plan");
        this.faults = dice.faults(
                "no-policy", "absent", "manual", "automatic", "ineligible", "ineligible", "backups", "backup_capacity");
    }

    static Map<String, Object> ask(World world) {
        return new ExecuteScene(world).request();
    }

    private Map<String, Object> request() {
        int count = dice.of(0, 1, 1, 2, 2, 3, 4);
        double spoiled = faults.contains("ineligible") ? 1 : dice.of(0.0, 0.0, 0.3, 0.6);
        List<Disk> shared = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidate(dice.chance(spoiled), shared);
        }
        if (!bound.isEmpty() && dice.chance(0.15)) {
            String twice = Json.string(bound.get(0), "id");
            Map<String, Object> again =
                    policies.binding(twice, dice.of("OS::Nova::Server", "OS::Cinder::Volume"), false);
            policies.exclude(
                    again,
                    world.volumes.stream()
                            .map(volume -> Json.string(volume, "id"))
                            .toList());
            bound.add(again);
        }
        policies.add(faults.contains("no-policy") ? world.names.near(id) : id, dice.of(Policies.NAMES), bound);
        policies.others(dice.below(2));
        logs();
        quotas();
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("plan_id", id);
        parameters(request);
        world.decorate(request);
        return request;
    }

    private void candidate(boolean spoiled, List<Disk> shared) {
        Set<String> wrong = spoiled ? Set.of(dice.of(SERVER_FAULTS)) : Set.of();
        String server = world.names.next("srv");
        List<Disk> all = new ArrayList<>(disks.plain(wrong.contains("none") ? 0 : dice.of(1, 1, 2, 3)));
        if (!all.isEmpty() && world.gap("volume")) {
            dice.of(all).hidden |= dice.chance(0.3);
        }
        if (!wrong.contains("none") && !shared.isEmpty() && dice.chance(0.4)) {
            dice.insert(all, dice.of(shared));
        }
        Traits.spoil(world, disks, all, wrong);
        write(server, wrong, all);
        List<Disk> excluded = excluded(all);
        Map<String, Object> binding = policies.binding(server, type(wrong), false);
        bind(binding, excluded);
        shared.addAll(all.stream().filter(disk -> !shared.contains(disk)).toList());
        if (!spoiled) {
            eligible++;
            all.stream().filter(disk -> !excluded.contains(disk)).forEach(counted::add);
        }
    }

    /** Seldom all of them: then nothing is left to protect. */
    private List<Disk> excluded(List<Disk> all) {
        if (all.size() < 2 && dice.chance(0.9) || !dice.chance(0.3)) {
            return List.of();
        }
        return dice.some(all, 0.5);
    }

    private void bind(Map<String, Object> binding, List<Disk> excluded) {
        List<String> ids = excluded.stream().map(disk -> disk.id).toList();
        policies.exclude(binding, ids);
        if (ids.isEmpty() && dice.chance(0.1)) {
            policies.mention(
                    binding,
                    world.volumes.stream()
                            .map(volume -> Json.string(volume, "id"))
                            .toList());
        }
        bound.add(binding);
    }

    private void write(String server, Set<String> wrong, List<Disk> all) {
        String status = wrong.contains("terminated")
                ? servers.terminated()
                : servers.status("backup-server-statuses", !wrong.contains("status"));
        boolean zoneKnown = !world.gap("az") || dice.chance(0.3);
        Optional<String> zone = zoneKnown ? Optional.of(servers.zone(!wrong.contains("zone"))) : Optional.empty();
        String known = wrong.contains("missing") ? world.names.near(server) : server;
        Map<String, Object> document = servers.add(known, status, zone);
        if (wrong.contains("task")) {
            servers.block(document);
        }
        attaching.attach(document, all);
        if (wrong.contains("restoring")) {
            records.running("restore", "resource_id", server);
        } else if (dice.chance(0.15)) {
            records.almost("restore", "resource_id", server);
        }
    }

    private String type(Set<String> wrong) {
        if (wrong.contains("type")) {
            return servers.foreignType();
        }
        return servers.type("protectable-types", !wrong.contains("kind"))
                .or(() -> servers.type("protectable-types", true))
                .orElseThrow();
    }

    private void logs() {
        if (faults.contains("manual")) {
            records.automatic(records.running("protect", "plan_id", id), false);
        }
        if (faults.contains("automatic")) {
            records.automatic(records.running("protect", "plan_id", id), true);
        }
        if (dice.chance(0.4)) {
            records.almost("protect", "plan_id", id);
        }
    }

    /** Around the sum of what seems eligible, or a little off it. */
    private void quotas() {
        BigInteger size = Traits.size(counted);
        if (dice.chance(0.15)) {
            records.quotas(bound.size(), size.add(BigInteger.ONE), faults);
        } else {
            records.quotas(eligible, size, faults);
        }
    }

    private void parameters(Map<String, Object> request) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (dice.chance(0.4)) {
            parameters.put("auto_trigger", dice.of(true, false, null));
        }
        Set<String> named = new HashSet<>();
        if (faults.contains("absent")) {
            named.add(bound.isEmpty() ? world.names.next("srv") : world.names.near(Json.string(dice.of(bound), "id")));
        }
        if (faults.contains("absent") || dice.chance(0.4)) {
            dice.some(bound, 0.7).forEach(resource -> named.add(Json.string(resource, "id")));
        }
        if (!named.isEmpty() && !faults.contains("absent")) {
            named.removeIf(server -> new Facts(Map.of("servers", world.servers))
                            .server(server)
                            .document()
                            .isEmpty()
                    && dice.chance(0.9));
            unbound(named);
        }
        List<String> ids = new ArrayList<>(named.stream().sorted().toList());
        int most = (int) Math.min(ids.size(), world.platform.maxServersPerPolicy());
        if (!ids.isEmpty() || dice.chance(0.3)) {
            parameters.put(
                    "resources",
                    ids.isEmpty() && dice.chance(0.3)
                            ? null
                            : dice.shuffled(ids).subList(0, most));
        }
        if (!parameters.isEmpty() || dice.chance(0.5)) {
            request.put("parameters", parameters.isEmpty() && dice.chance(0.3) ? null : parameters);
        }
    }

    /** A server that exists and is not bound is no candidate. */
    private void unbound(Set<String> named) {
        if (dice.chance(0.3)) {
            String server = world.names.next("srv");
            servers.add(server, "ACTIVE", Optional.of("az1"));
            named.add(server);
            if (dice.chance(0.3)) {
                named.retainAll(Set.of(server));
            }
        }
    }
}
