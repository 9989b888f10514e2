package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents of one generated question, as they grow. */
final class World {

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
        this.gaps = dice.chance(0.25)
                ? Set.of()
                : dice.faults(
                        Facts.SERVERS,
                        Facts.VOLUMES,
                        Facts.ITEMS,
                        Facts.POLICIES,
                        Facts.LOGS,
                        "quotas",
                        "account",
                        "attached",
                        "attached",
                        "backups",
                        "az",
                        "item-az",
                        "volume",
                        "volume",
                        "pool",
                        "pool");
    }

    boolean gap(String what) {
        return gaps.contains(what);
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        Pages pages = new Pages(this);
        for (String section : dice.shuffled(List.of(
                Facts.SERVERS, Facts.VOLUMES, Facts.ITEMS, Facts.POLICIES, Facts.LOGS, "quotas", "account", "extra"))) {
            switch (section) {
                case Facts.SERVERS -> pages.show(facts, section, servers);
                case Facts.VOLUMES -> pages.show(facts, section, volumes);
                case Facts.ITEMS -> pages.show(facts, section, items);
                case Facts.POLICIES -> pages.show(facts, section, policies);
                case Facts.LOGS -> pages.show(facts, section, logs);
                case "quotas" -> quotas(facts);
                case "account" -> account(facts);
                default -> extra(facts);
            }
        }
        return facts;
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
        Set<String> unknown = gap("account") ? dice.faults(Facts.ACCOUNT.toArray(String[]::new)) : Set.of();
        boolean refused = dice.chance(0.05);
        for (String key : dice.shuffled(Facts.ACCOUNT)) {
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
