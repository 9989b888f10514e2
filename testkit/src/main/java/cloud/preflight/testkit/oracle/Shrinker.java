package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a question that fails as small as it can be while it still fails. */
public final class Shrinker {

    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
            Map.entry("", Set.of("operation", "request", "facts")),
            Map.entry(
                    "request",
                    Set.of(
                            "resource_id",
                            "checkpoint_item_id",
                            "target",
                            "policy_id",
                            "plan_id",
                            "task_id",
                            "type",
                            "size",
                            "destination_region",
                            "destination_project_id",
                            "provider_id")),
            Map.entry("request/target", Set.of("resource_id")),
            Map.entry("request/target/volumes/*", Set.of("backup_id", "volume_id")),
            Map.entry("request/resources/*", Set.of("id")),
            Map.entry("request/tags/*", Set.of("key", "value")),
            Map.entry("request/scheduled_operations/*/operation_definition", Set.of("timezone")),
            Map.entry("request/scheduled_operations/*/trigger", Set.of("properties")),
            Map.entry("request/scheduled_operations/*/trigger/properties", Set.of("pattern")),
            Map.entry("facts/servers_links/*", Set.of("rel")),
            Map.entry("facts/volumes_links/*", Set.of("rel")),
            Map.entry("facts/checkpoint_items_links/*", Set.of("rel")),
            Map.entry("facts/policies_links/*", Set.of("rel")),
            Map.entry("facts/operation_logs_links/*", Set.of("rel")),
            Map.entry("facts/servers/*", Set.of("id", "status")),
            Map.entry("facts/servers/*/" + ServerDoc.VOLUMES + "/*", Set.of("id")),
            Map.entry("facts/volumes/*", Set.of("id", "size")),
            Map.entry("facts/checkpoint_items/*", Set.of("id", "status", "resource_id")),
            Map.entry("facts/checkpoint_items/*/extend_info/volume_backups/*", Set.of("id", "source_volume_size")),
            Map.entry("facts/policies/*", Set.of("id", "name")),
            Map.entry("facts/policies/*/resources/*", Set.of("id")),
            Map.entry("facts/quotas/resources/*", Set.of("type", "quota", "used")),
            Map.entry("facts/operation_logs/*", Set.of("id", "operation_type", "status")));

    private static final Set<String> REQUIRED_TO_CREATE =
            Set.of("name", "parameters", "resources", "scheduled_operations");

    private Shrinker() {}

    /**
     * Takes away documents, list elements and optional fields, one at a time, until nothing more can go. What the
     * contract requires stays, so a valid question stays valid.
     *
     * @param question a question for which {@code stillFails} holds
     * @param stillFails must answer the same for the same question, and may not keep what it is given
     * @return a question for which {@code stillFails} holds
     * @throws IllegalArgumentException when {@code stillFails} does not hold for the question
     */
    public static Map<String, Object> shrink(Map<String, Object> question, Predicate<Map<String, Object>> stillFails) {
        Map<String, Object> smallest = Tree.copy(question);
        if (!stillFails.test(Tree.copy(smallest))) {
            throw new IllegalArgumentException("the question does not fail");
        }
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            List<List<Object>> cuts = new ArrayList<>();
            collect(smallest, List.of(), smallest, cuts);
            for (List<Object> cut : cuts) {
                Optional<Map<String, Object>> candidate = Tree.without(smallest, cut);
                if (candidate.isPresent() && stillFails.test(Tree.copy(candidate.get()))) {
                    smallest = candidate.get();
                    smaller = true;
                }
            }
        }
        return smallest;
    }

    /** What holds more comes first; elements from the last on, so that the places of the others stay right. */
    private static void collect(
            Object value, List<Object> path, Map<String, Object> question, List<List<Object>> cuts) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, field) -> {
                List<Object> place = Tree.path(path, key);
                if (optional(path, (String) key, question)) {
                    cuts.add(place);
                }
                collect(field, place, question, cuts);
            });
        } else if (value instanceof List<?> list) {
            boolean lastTag = list.size() == 1 && Tree.pattern(path).equals("request/tags");
            for (int i = list.size() - 1; i >= 0 && !lastTag; i--) {
                cuts.add(Tree.path(path, i));
                collect(list.get(i), Tree.path(path, i), question, cuts);
            }
        }
    }

    private static boolean optional(List<Object> path, String key, Map<String, Object> question) {
        String pattern = Tree.pattern(path);
        boolean toCreate = pattern.equals("request") && "create_policy".equals(question.get("operation"));
        return !REQUIRED.getOrDefault(pattern, Set.of()).contains(key)
                && !(toCreate && REQUIRED_TO_CREATE.contains(key));
    }
}
