package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongTypesTest {

    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("object", "{\"a\": [1, {}]}");
        VALUES.put("list", "[{\"b\": 2}, []]");
        VALUES.put("text", "\"x\"");
        VALUES.put("boolean", "true");
        VALUES.put("number", "5");
        VALUES.put("fraction", "5.0");
        VALUES.put("exponent", "5e3");
    }

    private static final Map<String, Set<String>> RIGHT_TYPES = Map.ofEntries(
            Map.entry("any", VALUES.keySet()),
            Map.entry("object", Set.of("object")),
            Map.entry("object_or_text", Set.of("object", "text")),
            Map.entry("list", Set.of("list")),
            Map.entry("text", Set.of("text")),
            Map.entry("name", Set.of("text")),
            Map.entry("id", Set.of("text")),
            Map.entry("word", Set.of()),
            Map.entry("flag", Set.of("boolean")),
            Map.entry("flag_or_text", Set.of("boolean", "text")),
            Map.entry("flag_text", Set.of("boolean")),
            Map.entry("count", Set.of("number")),
            Map.entry("quota", Set.of("number")),
            Map.entry("period", Set.of("number")),
            Map.entry("limit", Set.of("number")));

    static List<NamedField> fields() {
        return NamedField.all();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aValueOfAWrongTypeIsOneFaultAtItsPointer(NamedField field) {
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        Map<String, List<String>> expected = new LinkedHashMap<>();
        VALUES.forEach((type, value) -> {
            if (!RIGHT_TYPES.get(field.kind()).contains(type)) {
                pointers.put(type, Questions.pointers(Trees.bytes(field.questionWith(value))));
                expected.put(type, List.of(field.pointer()));
            }
        });
        assertThat(pointers).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aWrongTypeIsOneFaultWhereTheRequestStandsBeforeTheOperation(NamedField field) {
        String wrong = RIGHT_TYPES.get(field.kind()).contains("number") ? "{}" : "12";
        if (!field.kind().equals("any")) {
            assertThat(Questions.pointers(Trees.bytes(operationLast(field.questionWith(wrong)))))
                    .containsExactly(field.pointer());
        }
    }

    private static ObjectNode operationLast(ObjectNode question) {
        JsonNode operation = question.remove("operation");
        question.set("operation", operation);
        return question;
    }

    @Test
    void theTableHasEveryFieldOfTheValidQuestions() {
        Set<String> listed = new TreeSet<>();
        NamedField.all().forEach(field -> listed.add(field.toString()));
        Set<String> there = new TreeSet<>();
        NamedField.operations().forEach(operation -> walk(operation, "/request", there));
        walk("delete_task", "/facts", there);
        there.addAll(List.of("delete_task /operation", "delete_task /request", "delete_task /facts"));
        assertThat(listed).isEqualTo(there);
    }

    @Test
    void theValidQuestionsHaveNoFault() {
        List<String> refused = new ArrayList<>(NamedField.operations());
        refused.removeIf(operation ->
                Questions.faults(Trees.bytes(NamedField.question(operation))).isEmpty());
        assertThat(refused).isEmpty();
    }

    private static void walk(String operation, String pointer, Set<String> there) {
        JsonNode node = NamedField.question(operation).at(pointer);
        List<String> steps = new ArrayList<>();
        node.fieldNames().forEachRemaining(steps::add);
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            steps.add(String.valueOf(i));
        }
        for (String step : steps) {
            there.add(operation + " " + pointer + "/" + step);
            walk(operation, pointer + "/" + step, there);
        }
    }
}
