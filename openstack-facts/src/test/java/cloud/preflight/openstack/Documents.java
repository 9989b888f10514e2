package cloud.preflight.openstack;

import cloud.preflight.rules.FactValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents that a question does not hold. */
final class Documents {

    /** The sections that are lists of documents. */
    static final Set<String> SECTIONS = Set.of("servers", "volumes", "checkpoint_items", "policies", "operation_logs");

    private Documents() {}

    /** Whether the fact is that there is no such document; a field that violates by its absence is one alone. */
    static boolean isMissing(FactValue fact) {
        return fact.known()
                && fact.value() == null
                && SECTIONS.contains(section(fact.path()))
                && !fact.path().endsWith("/service_type");
    }

    private static String section(String path) {
        return path.split("/", 2)[0];
    }

    /** The ids of those that a section holds. */
    static List<String> ids(String section, Map<String, Object> question) {
        List<String> ids = new ArrayList<>();
        if (Place.of(section, question).value() instanceof List<?> documents) {
            documents.forEach(document -> ids.add(String.valueOf(((Map<?, ?>) document).get("id"))));
        }
        return ids;
    }

    /** Puts one there in place of any other, which has every field that one of its section must have. */
    static void add(String path, Map<String, Object> question) {
        String id = path.split("/", 2)[1];
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("status", section(path).equals("operation_logs") ? "success" : "ACTIVE");
        document.put("name", "n-" + id.length());
        document.put("size", 1L);
        document.put("resource_id", "somewhere");
        document.put("operation_type", "delete");
        Place section = Place.of(section(path), question);
        List<Object> documents = new ArrayList<>(section.value() instanceof List<?> given ? given : List.of());
        documents.removeIf(other -> other instanceof Map<?, ?> fields && id.equals(fields.get("id")));
        documents.add(document);
        section.put(documents);
    }
}
