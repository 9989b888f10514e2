package cloud.preflight.openstack;

import cloud.preflight.verdict.Verdict;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Verdicts and questions as trees of maps and lists. */
public final class Trees {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Trees() {}

    public static byte[] bytes(Object tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A verdict in the shape of the worked examples, with the names and arguments that those leave out. */
    public static Map<String, Object> full(Verdict verdict) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decision", verdict.decision().id());
        tree.put(
                "violations",
                verdict.violations().stream()
                        .map(violation -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put("error_code", violation.code().code());
                            entry.put("name", violation.code().name());
                            entry.put("http_status", (long) violation.code().httpStatus());
                            entry.put("error_msg", violation.message());
                            entry.put("arguments", violation.arguments());
                            return entry;
                        })
                        .toList());
        tree.put(
                "skipped",
                verdict.skipped().stream()
                        .map(skipped -> Map.of(
                                "resource_id", skipped.resourceId(),
                                "error_code", skipped.reason().code().code(),
                                "error_msg", skipped.reason().message()))
                        .toList());
        tree.put(
                "not_evaluated",
                verdict.notEvaluated().stream()
                        .map(entry -> Map.of("error_code", entry.code().code(), "missing", entry.missing()))
                        .toList());
        return tree;
    }

    /** A verdict with just what the worked examples record. */
    public static Map<String, Object> recorded(Verdict verdict) {
        Map<String, Object> tree = full(verdict);
        tree.put(
                "violations",
                verdict.violations().stream()
                        .map(violation -> Map.of(
                                "error_code", violation.code().code(),
                                "http_status", violation.code().httpStatus(),
                                "error_msg", violation.message()))
                        .toList());
        return tree;
    }
}
