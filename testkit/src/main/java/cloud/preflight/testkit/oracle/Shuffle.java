package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Shuffles what has no stated order. */
final class Shuffle {

    private static final Set<String> FREE = Set.of(
            "facts/servers",
            "facts/checkpoint_items",
            "facts/checkpoint_items/*/extend_info/os_images_data",
            "facts/policies",
            "facts/policies/*/scheduled_operations",
            "facts/quotas/resources",
            "facts/operation_logs",
            "facts/servers_links",
            "facts/volumes_links",
            "facts/checkpoint_items_links",
            "facts/policies_links",
            "facts/operation_logs_links",
            "facts/policies/*/resources/*/extra_info/exclude_volumes",
            "request/extra_info/exclude_volumes",
            "request/parameters/resources",
            "request/scheduled_operations",
            "request/tags");

    private final Random random;
    /** Volumes that some server has only through their attachments: their order is the server's order. */
    private final Set<Object> ordered = new HashSet<>();
    /** The policy whose bindings are asked about in order. */
    private final Object executed;

    Shuffle(Map<String, Object> question, Random random) {
        this.random = random;
        Facts facts = new Facts(Json.object(question, "facts"));
        Map<Object, List<String>> listed = new LinkedHashMap<>();
        for (Map<String, Object> server : Json.objects(facts.json(), "servers")) {
            listed.put(server.get("id"), new ServerDoc(server).listedVolumes());
        }
        for (Map<String, Object> volume : Json.objects(facts.json(), "volumes")) {
            for (Map<String, Object> entry : Json.objects(volume, "attachments")) {
                List<String> ids = listed.get(entry.get("server_id"));
                if (ids != null && !ids.contains(volume.get("id"))) {
                    ordered.add(volume.get("id"));
                }
            }
        }
        this.executed = Json.object(question, "request").get("plan_id");
    }

    Object shuffle(Object value, List<Object> path) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> shuffled = new LinkedHashMap<>();
            for (Object key : mixed(new ArrayList<>(object.keySet()), any -> null)) {
                shuffled.put((String) key, shuffle(object.get(key), Tree.path(path, key)));
            }
            if (Tree.pattern(path).equals("facts/policies/*")
                    && !object.get("id").equals(executed)) {
                shuffled.computeIfPresent("resources", (key, bound) -> mixed((List<?>) bound, any -> null));
            }
            return shuffled;
        }
        if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                elements.add(shuffle(list.get(i), Tree.path(path, i)));
            }
            return order(elements, Tree.pattern(path));
        }
        return value;
    }

    private List<Object> order(List<Object> elements, String pattern) {
        if (FREE.contains(pattern)) {
            return mixed(elements, any -> null);
        }
        if (pattern.equals("facts/volumes")) {
            return mixed(elements, volume -> ordered.contains(field(volume, "id")) ? "in order" : null);
        }
        if (pattern.equals("facts/volumes/*/attachments")) {
            return mixed(elements, entry -> field(entry, "server_id"));
        }
        return elements;
    }

    private static Object field(Object document, String key) {
        return ((Map<?, ?>) document).get(key);
    }

    /** A shuffled copy in which the elements of one group keep their order; null is in no group. */
    private <T> List<Object> mixed(List<T> list, Function<T, Object> group) {
        List<T> mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, random);
        Map<Object, List<T>> groups = new LinkedHashMap<>();
        for (T element : list) {
            groups.computeIfAbsent(group.apply(element), key -> new ArrayList<>())
                    .add(element);
        }
        List<Object> result = new ArrayList<>();
        for (T element : mixed) {
            Object key = group.apply(element);
            result.add(key == null ? element : groups.get(key).remove(0));
        }
        return result;
    }
}
