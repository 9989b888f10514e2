package cloud.preflight.adapter.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which documented fields some answers had. */
final class SeenFields {

    private final JsonNode schemas = Documented.schemas();
    private final Set<String> seen = new TreeSet<>();

    /** Looks at an answer of this schema. */
    void see(String schema, JsonNode answer) {
        JsonNode said = schemas.get(schema);
        said.path("anyOf").forEach(one -> see(one, "", answer));
        see(said, schema, answer);
    }

    private void see(JsonNode said, String name, JsonNode answer) {
        if (said.has("$ref")) {
            String reference = said.get("$ref").asText();
            see(reference.substring(reference.lastIndexOf('/') + 1), answer);
        } else if (answer.isArray()) {
            answer.forEach(element -> see(said.path("items"), name, element));
        } else {
            for (Map.Entry<String, JsonNode> field : said.path("properties").properties()) {
                if (answer.has(field.getKey())) {
                    String place = name + "." + field.getKey();
                    seen.add(place);
                    see(field.getValue(), place, answer.get(field.getKey()));
                }
            }
        }
    }

    /** The fields of these schemas that no answer had. */
    Set<String> unseen(Set<String> names) {
        Set<String> unseen = new TreeSet<>();
        names.forEach(name -> missing(schemas.get(name), name, unseen));
        return unseen;
    }

    private void missing(JsonNode said, String name, Set<String> unseen) {
        for (Map.Entry<String, JsonNode> field : said.path("properties").properties()) {
            String place = name + "." + field.getKey();
            if (!seen.contains(place)) {
                unseen.add(place);
            }
            missing(field.getValue(), place, unseen);
        }
    }
}
