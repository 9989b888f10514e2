package cloud.preflight.openstack;

import cloud.preflight.facts.FactPath;
import cloud.preflight.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/** Verdicts and questions as trees of maps and lists. */
public final class Trees {

    private Trees() {}

    public static byte[] bytes(Object tree) {
        return cloud.preflight.testkit.Trees.bytes(tree);
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
                            entry.put("error_code", violation.row().code());
                            entry.put("name", violation.row().name());
                            entry.put("http_status", (long) violation.row().httpStatus());
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
                                "error_code", skipped.reason().row().code(),
                                "error_msg", skipped.reason().message()))
                        .toList());
        tree.put(
                "not_evaluated",
                verdict.notEvaluated().stream()
                        .map(entry -> Map.of(
                                "error_code",
                                entry.row().code(),
                                "missing",
                                entry.missing().stream().map(FactPath::toString).toList()))
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
                                "error_code", violation.row().code(),
                                "http_status", violation.row().httpStatus(),
                                "error_msg", violation.message()))
                        .toList());
        return tree;
    }
}
