package cloud.preflight.adapter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the worked examples record of an answer. */
public final class Recorded {

    private Recorded() {}

    public static Map<String, Object> of(Map<String, Object> answer) {
        Map<String, Object> recorded = new LinkedHashMap<>();
        recorded.put("decision", answer.get("decision"));
        recorded.put(
                "violations",
                violations(answer).stream()
                        .map(violation -> only(violation, List.of("error_code", "http_status", "error_msg")))
                        .toList());
        recorded.put("skipped", answer.get("skipped"));
        recorded.put("not_evaluated", answer.get("not_evaluated"));
        return recorded;
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> violations(Map<String, Object> answer) {
        return (List<Map<String, Object>>) answer.get("violations");
    }

    public static Map<String, Object> only(Map<String, Object> object, List<String> keys) {
        Map<String, Object> some = new LinkedHashMap<>();
        keys.forEach(key -> some.put(key, object.get(key)));
        return some;
    }
}
