package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions whether a policy can be created, changed, deleted or replicated. */
final class PolicyScene {

    private final World world;
    private final Dice dice;
    private final String operation;
    private final Policies policies;
    private final Records records;
    private final String id;
    private final Set<String> faults;

    private PolicyScene(World world, String operation) {
        this.world = world;
        this.dice = world.dice;
        this.operation = operation;
        this.policies = new Policies(world);
        this.records = new Records(world);
        this.id = world.names.next("plan");
        this.faults = switch (operation) {
            case "create_policy" ->
                dice.chance(0.15)
                        ? dice.faults("type", "missing", "terminated")
                        : dice.faults("limit", "name", "bound");
            case "update_policy" ->
                dice.chance(0.15)
                        ? dice.faults("no-policy", "type", "missing", "terminated")
                        : dice.faults("running", "name", "bound", "stop");
            default -> dice.faults("no-policy", "running", "copying");
        };
    }

    static Map<String, Object> ask(World world, String operation) {
        return new PolicyScene(world, operation).request();
    }

    private Map<String, Object> request() {
        logs();
        Map<String, Object> request = new LinkedHashMap<>();
        switch (operation) {
            case "create_policy" -> create(request);
            case "update_policy" -> update(request);
            default -> existing(request);
        }
        world.decorate(request);
        return request;
    }

    private void logs() {
        if (faults.contains("running")) {
            records.automatic(records.running("protect", "plan_id", id), dice.chance(0.5));
        }
        if (faults.contains("copying")) {
            records.automatic(records.running("replicate", "plan_id", id), dice.chance(0.25));
        }
        if (dice.chance(0.5)) {
            records.almost(dice.of("protect", "replicate"), "plan_id", id);
        }
    }

    private void existing(Map<String, Object> request) {
        request.put("policy_id", id);
        if (operation.equals("replicate_policy")) {
            request.put("destination_region", "r2");
            request.put("destination_project_id", "p2");
            if (dice.chance(0.3)) {
                request.put("auto_trigger", dice.of(true, false, null));
            }
        }
        own(List.of());
        policies.others(dice.below(3));
    }

    private void create(Map<String, Object> request) {
        String name = dice.of(Policies.NAMES);
        request.put("name", name);
        request.put("provider_id", world.platform.providerId());
        request.put("parameters", new LinkedHashMap<>(Map.of("common", Map.of())));
        request.put("resources", resources());
        request.put("scheduled_operations", operations(dice.below(2), true));
        if (dice.chance(0.3)) {
            request.put("description", dice.of("d", "", null));
            request.put("tags", dice.of(List.of(Tree.pair("key", "k_1", "value", "\u503c")), null));
        }
        name(name);
        int most = (int) world.platform.maxPolicies();
        int others = most - world.policies.size() - 1;
        if (faults.contains("limit")) {
            policies.others(Math.max(0, others + 1 + dice.of(0, 0, 1)));
        } else {
            policies.others(dice.chance(most > 9 ? 0.1 : 0.5) ? Math.max(0, others) : Math.min(2, Math.max(0, others)));
        }
    }

    private void update(Map<String, Object> request) {
        request.put("policy_id", id);
        List<Map<String, Object>> resources = dice.chance(0.7) ? resources() : List.of();
        if (!resources.isEmpty() || dice.chance(0.3)) {
            request.put("resources", resources.isEmpty() && dice.chance(0.3) ? null : resources);
        }
        if (faults.contains("stop") || dice.chance(0.5)) {
            request.put("scheduled_operations", operations(dice.below(3), !faults.contains("stop")));
        }
        if (faults.contains("name") || dice.chance(0.5)) {
            String name = dice.of(Policies.NAMES);
            request.put("name", name);
            name(name);
        } else if (dice.chance(0.3)) {
            request.put("name", null);
        }
        if (dice.chance(0.3)) {
            request.put("description", "d");
            request.put("parameters", dice.of(Map.of(), null));
        }
        own(resources);
        policies.others(dice.below(3));
    }

    /** The policy that is asked about, or one with almost its id. */
    private void own(List<Map<String, Object>> resources) {
        List<Map<String, Object>> bound = new ArrayList<>();
        for (Map<String, Object> resource : dice.some(resources, 0.4)) {
            bound.add(policies.binding(Json.string(resource, "id"), Facts.DEFAULT_TYPE, false));
        }
        Map<String, Object> policy =
                policies.add(faults.contains("no-policy") ? world.names.near(id) : id, dice.of(Policies.NAMES), bound);
        policies.putStatus(policy, faults.contains("stop") ? dice.chance(0.35) : dice.chance(0.7));
    }

    private List<Map<String, Object>> operations(int more, boolean enabled) {
        List<Map<String, Object>> operations = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            operations.add(policies.scheduled(enabled || dice.chance(0.5)));
        }
        if (!enabled || operations.isEmpty() && dice.chance(0.5)) {
            dice.insert(operations, policies.scheduled(enabled));
        }
        return operations;
    }

    /** Another policy with the same name, or with almost the same. */
    private void name(String name) {
        if (faults.contains("name")) {
            policies.add(world.names.next("plan"), name, List.of());
        } else if (dice.chance(0.4)) {
            String near = dice.of(name + " ", name + "1", "x" + name, otherCase(name), otherCase(name));
            policies.add(world.names.next("plan"), near, List.of());
        }
    }

    private static String otherCase(String name) {
        return Json.upper(name).equals(name) ? Json.lower(name) + "-" : Json.upper(name);
    }

    private List<Map<String, Object>> resources() {
        Servers servers = new Servers(world);
        int most = (int) Math.min(4, world.platform.maxServersPerPolicy());
        boolean needed = faults.stream().anyMatch(List.of("type", "missing", "terminated", "bound")::contains);
        int count = dice.between(needed ? 1 : 0, most);
        int wrong = count == 0 ? -1 : dice.below(count);
        List<Map<String, Object>> resources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean here = i == wrong || dice.chance(0.2);
            String server = world.names.next("srv");
            String type = here && faults.contains("type")
                    ? servers.foreignType()
                    : dice.of(world.platform.list("server-types"));
            resources.add(policies.binding(server, type, true));
            if (here && faults.contains("bound")) {
                bind(server);
            } else if (dice.chance(0.15)) {
                bind(world.names.near(server));
            }
            String status = here && faults.contains("terminated")
                    ? servers.terminated()
                    : servers.status("backup-server-statuses", dice.chance(0.8));
            String known = here && faults.contains("missing") ? world.names.near(server) : server;
            servers.add(known, status, Optional.of("az1"));
        }
        return resources;
    }

    /** Another policy has the server, once or twice, among others or alone. */
    private void bind(String server) {
        List<Map<String, Object>> bound = new ArrayList<>();
        bound.add(policies.binding(server, dice.of("OS::Nova::Server", "OS::Cinder::Volume"), false));
        if (dice.chance(0.3)) {
            bound.add(policies.binding(server, Facts.DEFAULT_TYPE, false));
        }
        if (dice.chance(0.5)) {
            dice.insert(bound, policies.binding(world.names.next("srv"), Facts.DEFAULT_TYPE, false));
        }
        policies.add(world.names.next("plan"), "binds-" + world.policies.size(), bound);
    }
}
