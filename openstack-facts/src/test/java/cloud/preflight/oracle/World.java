package cloud.preflight.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents of one generated question, as they grow. */
final class World {

    private static final List<String> ACCOUNT = List.of("real_name_verified", "migrated_to_cbr", "existing_user");

    final Dice dice;
    final Names names;
    final Platform platform;
    final Set<String> gaps;
    final List<Map<String, Object>> servers = new ArrayList<>();
    final List<Map<String, Object>> volumes = new ArrayList<>();
    final List<Map<String, Object>> items = new ArrayList<>();
    final List<Map<String, Object>> policies = new ArrayList<>();
    final List<Map<String, Object>> logs = new ArrayList<>();
    final List<Map<String, Object>> quotas = new ArrayList<>();

    World(Dice dice, Platform platform) {
        this.dice = dice;
        this.names = new Names(dice);
        this.platform = platform;
        this.gaps = dice.chance(0.3)
                ? Set.of()
                : dice.faults("logs", "quotas", "policies", "account", "az", "item-az", "volume", "pool");
    }

    boolean gap(String what) {
        return gaps.contains(what);
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String section : dice.shuffled(List.of(
                "servers",
                "volumes",
                "checkpoint_items",
                "policies",
                "operation_logs",
                "quotas",
                "account",
                "extra"))) {
            switch (section) {
                case "servers" -> documents(facts, section, servers);
                case "volumes" -> documents(facts, section, volumes);
                case "checkpoint_items" -> documents(facts, section, items);
                case "policies" -> section(facts, section, policies, gap("policies"));
                case "operation_logs" -> section(facts, section, logs, gap("logs"));
                case "quotas" -> quotas(facts);
                case "account" -> account(facts);
                default -> extra(facts);
            }
        }
        return facts;
    }

    /** Absent means none. */
    private void documents(Map<String, Object> facts, String name, List<Map<String, Object>> documents) {
        section(facts, name, documents, documents.isEmpty() && dice.chance(0.5));
    }

    /** Absent means unknown. */
    private void section(Map<String, Object> facts, String name, List<Map<String, Object>> documents, boolean absent) {
        if (absent) {
            dice.putAbsent(facts, name);
        } else {
            facts.put(name, documents);
        }
    }

    private void quotas(Map<String, Object> facts) {
        Map<String, Object> holder = new LinkedHashMap<>();
        if (!gap("quotas")) {
            holder.put("resources", quotas);
            facts.put("quotas", holder);
        } else if (dice.chance(0.3)) {
            dice.putAbsent(holder, "resources");
            facts.put("quotas", holder);
        } else {
            dice.putAbsent(facts, "quotas");
        }
    }

    private void account(Map<String, Object> facts) {
        Map<String, Object> account = new LinkedHashMap<>();
        Set<String> unknown = gap("account") ? dice.faults(ACCOUNT.toArray(String[]::new)) : Set.of();
        boolean refused = dice.chance(0.05);
        for (String key : dice.shuffled(ACCOUNT)) {
            boolean healthy = !key.equals("migrated_to_cbr");
            if (unknown.contains(key) || dice.chance(leftOut(key, healthy))) {
                dice.putAbsent(account, key);
            } else {
                account.put(key, healthy ^ (refused && dice.chance(0.5)));
            }
        }
        if (account.isEmpty() && dice.chance(0.7) || gap("account") && dice.chance(0.2)) {
            dice.putAbsent(facts, "account");
        } else {
            facts.put("account", account);
        }
    }

    /** A key is left out where the profile has a value for it, seldom where that value refuses everything. */
    private double leftOut(String key, boolean healthy) {
        Object value = platform.defaultAccount().get(key);
        return value == null ? 0 : value.equals(healthy) ? 0.7 : 0.08;
    }

    private void extra(Map<String, Object> facts) {
        if (dice.chance(0.1)) {
            facts.put("images", unknownValue());
        }
    }

    /** Sometimes a field which the contract does not name. */
    void decorate(Map<String, Object> document) {
        if (dice.chance(0.15)) {
            document.put(dice.of("x-note", "links", "OS-X:y", "Status", "ID", "size_gb", "__proto__"), unknownValue());
        }
    }

    private Object unknownValue() {
        return dice.of(
                "text",
                -1.5,
                new ArrayList<>(List.of(1L, "a", Map.of("id", 7L))),
                Tree.pair("status", List.of(), "id", ""),
                true,
                "");
    }
}
