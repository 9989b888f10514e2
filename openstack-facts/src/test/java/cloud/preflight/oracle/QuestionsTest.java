package cloud.preflight.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final long SEED = 20240229;

    @Test
    void everyRowOfProtectAndRestoreIsOftenViolated() throws IOException {
        Set<Row> rows = rowsOf("protect", "restore");
        assertEquals(30, rows.size());
        assertOften(rows, 50, violations(Set.of("protect", "restore"), 20_000));
    }

    @Test
    void everyRowIsOftenViolated() {
        assertOften(EnumSet.allOf(Row.class), 100, violations(Questions.ALL, 100_000));
    }

    @Test
    void mostQuestionsPassTheGateAndEveryDecisionIsCommon() {
        Map<Object, Integer> decisions = new TreeMap<>();
        int early = 0;
        Questions questions = new Questions(SEED);
        for (int i = 0; i < 4_000; i++) {
            Map<String, Object> verdict = verdict(questions, Set.of("protect", "restore"), i);
            decisions.merge(verdict.get("decision"), 1, Integer::sum);
            early += rows(verdict).anyMatch(row -> row.compareTo(Row.SERVER_TERMINATED) <= 0) ? 1 : 0;
        }
        assertTrue(early < 4_000 / 4, "seed " + SEED + ": " + early + " stop before stage 3");
        decisions.values().forEach(count -> assertTrue(count > 400, "seed " + SEED + ": " + decisions));
        assertEquals(3, decisions.size());
    }

    @Test
    void theSeedDeterminesTheQuestions() {
        Questions one = new Questions(SEED);
        Questions two = new Questions(SEED);
        for (int i = 0; i < 200; i++) {
            assertEquals(one.next(), two.next());
        }
    }

    private static Set<Row> rowsOf(String... operations) throws IOException {
        Set<Row> rows = EnumSet.noneOf(Row.class);
        for (String[] cells : RowTest.decidedByRules()) {
            List<String> concerned = List.of(cells[6].split(" "));
            if (concerned.contains("*") || Stream.of(operations).anyMatch(concerned::contains)) {
                rows.add(Row.valueOf(cells[2]));
            }
        }
        return rows;
    }

    private static Map<Row, Integer> violations(Set<String> operations, int count) {
        Map<Row, Integer> violations = new EnumMap<>(Row.class);
        Questions questions = new Questions(SEED);
        for (int i = 0; i < count; i++) {
            rows(verdict(questions, operations, i)).distinct().forEach(row -> violations.merge(row, 1, Integer::sum));
        }
        return violations;
    }

    private static Map<String, Object> verdict(Questions questions, Set<String> operations, int number) {
        List<Map<String, Object>> profiles = Profiles.all();
        Map<String, Object> profile = profiles.get(number % profiles.size());
        return Oracle.verdict(profile, questions.next(operations, profile));
    }

    private static Stream<Row> rows(Map<String, Object> verdict) {
        return Json.objects(verdict, "violations").stream()
                .map(violation -> Row.valueOf(Json.string(violation, "name")));
    }

    private static void assertOften(Set<Row> rows, int least, Map<Row, Integer> violations) {
        for (Row row : rows) {
            assertTrue(
                    violations.getOrDefault(row, 0) >= least,
                    row + " less than " + least + " times with seed " + SEED + ": " + violations);
        }
    }
}
