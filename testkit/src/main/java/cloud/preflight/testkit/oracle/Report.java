package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the rules found: violations in the contract's order, and what was missing. */
final class Report {

    private record Violation(Row row, List<Object> values) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("error_code", row.code);
            json.put("name", row.name());
            json.put("http_status", row.status);
            json.put("error_msg", row.message(values));
            json.put("arguments", row.named(values));
            return json;
        }
    }

    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Set<String>> missing = new TreeMap<>();
    private final List<Map<String, Object>> skipped = new ArrayList<>();

    void violated(Row row, Object... values) {
        violations.add(new Violation(row, List.of(values)));
    }

    void violatedIf(boolean violated, Row row, Object... values) {
        if (violated) {
            violated(row, values);
        }
    }

    void missing(Row row, String... what) {
        missing(row, List.of(what));
    }

    void missing(Row row, Collection<String> what) {
        if (!what.isEmpty()) {
            missing.computeIfAbsent(row.code, code -> new TreeSet<>()).addAll(what);
        }
    }

    /** Everything any rule missed, each once. */
    Set<String> allMissing() {
        Set<String> all = new TreeSet<>();
        missing.values().forEach(all::addAll);
        return all;
    }

    boolean denied() {
        return !violations.isEmpty();
    }

    /** Lists a bound server which its own check found not to be protectable. */
    void skip(String id, Report check) {
        Map<String, Object> primary = check.inOrder().get(0).json();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("resource_id", id);
        entry.put("error_code", primary.get("error_code"));
        entry.put("error_msg", primary.get("error_msg"));
        skipped.add(entry);
    }

    Map<String, Object> verdict() {
        List<Map<String, Object>> notEvaluated = new ArrayList<>();
        missing.forEach((code, what) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("error_code", code);
            entry.put("missing", new ArrayList<>(what));
            notEvaluated.add(entry);
        });
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("decision", denied() ? "denied" : missing.isEmpty() ? "allowed" : "undetermined");
        verdict.put("violations", inOrder().stream().map(Violation::json).toList());
        verdict.put("skipped", skipped);
        verdict.put("not_evaluated", notEvaluated);
        return verdict;
    }

    /** The sort is stable, so violations of one row stay in the order of their subjects. */
    private List<Violation> inOrder() {
        return violations.stream().sorted(Comparator.comparing(Violation::row)).toList();
    }
}
