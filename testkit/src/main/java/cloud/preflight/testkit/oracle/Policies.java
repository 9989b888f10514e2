package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes generated policies, and what requests say about them. */
final class Policies {

    static final List<String> NAMES =
            List.of("plan-0", "PLAN-0", "plan-1", "plan_1", "\u7b56\u7565_1", "Plan-0", "p", "\u00e9t\u00e9", "e-1");

    private final World world;
    private final Dice dice;

    Policies(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    Map<String, Object> add(String id, String name, List<Map<String, Object>> bound) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("id", id);
        policy.put("name", name);
        if (!bound.isEmpty() || dice.chance(0.6)) {
            policy.put("resources", bound.isEmpty() && dice.chance(0.3) ? null : bound);
        }
        if (dice.chance(0.6)) {
            policy.put("provider_id", world.platform.providerId());
            policy.put(
                    "scheduled_operations",
                    new ArrayList<>(List.of(Tree.pair("enabled", dice.of(true, false), "operation_type", "backup"))));
        }
        if (dice.chance(0.6)) {
            policy.put("status", dice.cased(dice.of("enabled", "disabled", "suspended", "started")));
        }
        world.decorate(policy);
        dice.insert(world.policies, policy);
        return policy;
    }

    /** How a policy, or a request with a policy, names a bound resource. */
    Map<String, Object> binding(String id, String type, boolean emptyIsDefault) {
        Map<String, Object> binding = new LinkedHashMap<>();
        binding.put("id", id);
        if (!type.equals(Facts.DEFAULT_TYPE) || dice.chance(0.5)) {
            binding.put("type", type);
        } else if (emptyIsDefault) {
            dice.putUnknown(binding, "type");
        } else {
            dice.putAbsent(binding, "type");
        }
        if (dice.chance(0.3)) {
            binding.put("name", dice.of("ecs-1", null));
        }
        return binding;
    }

    /** The volumes that backups of a bound server leave out: in an object, beside which texts occur that say nothing. */
    void exclude(Map<String, Object> binding, List<String> volumes) {
        if (!volumes.isEmpty()) {
            Map<String, Object> extra = new LinkedHashMap<>(Map.of("exclude_volumes", dice.shuffled(volumes)));
            world.decorate(extra);
            binding.put("extra_info", extra);
        } else if (dice.chance(0.2)) {
            Map<String, Object> extra = new LinkedHashMap<>();
            extra.put("exclude_volumes", dice.of(List.of(), null));
            binding.put("extra_info", dice.of(extra, new LinkedHashMap<>(), null, "", "{}"));
        }
    }

    /** The same said in a text, which is ignored. */
    void mention(Map<String, Object> binding, List<String> volumes) {
        binding.put("extra_info", "{\"exclude_volumes\": " + volumes + "}");
    }

    /** A status which the profile lists as stoppable, or none; a policy without status is suspended. */
    void putStatus(Map<String, Object> policy, boolean stoppable) {
        policy.remove("status");
        if (stoppable && world.platform.listsStatus("stoppable-policy-statuses", "suspended") && dice.chance(0.4)) {
            dice.putAbsent(policy, "status");
            return;
        }
        if (!stoppable && !world.platform.listsStatus("stoppable-policy-statuses", "suspended") && dice.chance(0.4)) {
            dice.putAbsent(policy, "status");
            return;
        }
        List<String> all = new ArrayList<>(List.of("enabled", "disabled", "suspended", "started", "error", "deleting"));
        all.addAll(world.platform.list("stoppable-policy-statuses"));
        all.removeIf(status -> world.platform.listsStatus("stoppable-policy-statuses", status) != stoppable);
        if (!all.isEmpty()) {
            policy.put("status", dice.cased(dice.of(all)));
        }
    }

    /** A valid scheduled operation of a request; absent is enabled. */
    Map<String, Object> scheduled(boolean enabled) {
        Map<String, Object> operation = new LinkedHashMap<>();
        if (!enabled) {
            operation.put("enabled", false);
        } else if (dice.chance(0.6)) {
            operation.put("enabled", dice.of(true, true, null));
        }
        if (dice.chance(0.5)) {
            operation.put("name", "daily");
            operation.put("operation_type", "backup");
            operation.put("description", dice.of("nightly", "", null));
        }
        if (dice.chance(0.5)) {
            operation.put("operation_definition", definition());
        }
        if (dice.chance(0.6)) {
            String rule = dice.of(
                    "FREQ=WEEKLY;BYDAY=TH;BYHOUR=12;BYMINUTE=27",
                    "FREQ=DAILY;BYHOUR=1,3,23;BYMINUTE=0",
                    "FREQ=DAILY",
                    "FREQ=WEEKLY;BYDAY=MO,TU");
            String end = dice.of("\r\n", "\n");
            String pattern = String.join(
                    end, "BEGIN:VCALENDAR", "BEGIN:VEVENT", "RRULE:" + rule, "END:VEVENT", "END:VCALENDAR", "");
            operation.put("trigger", Map.of("properties", Map.of("pattern", pattern)));
        }
        world.decorate(operation);
        return operation;
    }

    private Map<String, Object> definition() {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("max_backups", dice.<Object>of(-1L, 5L, "20", "-1", 99999L));
        if (dice.chance(0.3)) {
            definition.put("day_backups", dice.of(0L, 100L));
            definition.put("timezone", "UTC+08:00");
        }
        if (dice.chance(0.3)) {
            definition.put("permanent", false);
        }
        return definition;
    }

    /** Other policies that share nothing with what is asked. */
    void others(int count) {
        for (int i = 0; i < count; i++) {
            List<Map<String, Object>> bound = new ArrayList<>();
            if (dice.chance(0.6)) {
                bound.add(binding(world.names.next("srv"), Facts.DEFAULT_TYPE, false));
            }
            add(world.names.next("plan"), "other-" + i, bound);
        }
    }
}
