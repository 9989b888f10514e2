package cloud.preflight.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final long SEED = Long.getLong("preflight.seed", 20240229);
    /** A sample: what is compared with the library sees the same of many more. */
    private static final int QUESTIONS = Integer.getInteger("preflight.questions", 30_000);

    private static final List<Map<String, Object>> PROFILES = Profiles.all();
    private static final Pattern ID = Pattern.compile(
            "^(servers|volumes|checkpoint_items|policies|operation_logs)/(.*?)"
                    + "(/(OS-EXT-AZ:availability_zone|os-extended-volumes:volumes_attached|os-vol-host-attr:host"
                    + "|extend_info/resource_az|extend_info/volume_backups))?$",
            Pattern.DOTALL);
    private static final Set<String> MISSING = Set.of(
            "servers/*",
            "servers/*/OS-EXT-AZ:availability_zone",
            "servers/*/os-extended-volumes:volumes_attached",
            "checkpoint_items/*",
            "checkpoint_items/*/extend_info/resource_az",
            "checkpoint_items/*/extend_info/volume_backups",
            "volumes/*",
            "volumes/*/os-vol-host-attr:host",
            "policies",
            "policies/*",
            "operation_logs",
            "operation_logs/*",
            "quotas",
            "account.real_name_verified",
            "account.migrated_to_cbr",
            "account.existing_user");

    @Test
    void everyRowOfProtectAndRestoreIsOftenViolated() throws IOException {
        Set<Row> rows = rowsOf("protect", "restore");
        assertEquals(30, rows.size());
        assertOften(rows, 50, violations(Set.of("protect", "restore"), 20_000));
    }

    @Test
    void everyRowIsOftenViolatedAndEveryKindOfFactIsOftenMissing() {
        Map<Row, Integer> violations = new EnumMap<>(Row.class);
        Map<String, Integer> missing = new TreeMap<>();
        Questions questions = new Questions(SEED);
        for (int i = 0; i < QUESTIONS; i++) {
            Map<String, Object> verdict = verdict(questions, Questions.ALL, i);
            rows(verdict).distinct().forEach(row -> violations.merge(row, 1, Integer::sum));
            missing(verdict).distinct().forEach(kind -> missing.merge(kind, 1, Integer::sum));
        }
        assertOften(EnumSet.allOf(Row.class), QUESTIONS / 1_000, violations);
        assertEquals(MISSING, missing.keySet());
        missing.forEach((kind, times) ->
                assertTrue(times >= QUESTIONS / 1_000, kind + " less than often with seed " + SEED + ": " + missing));
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
        Map<String, Object> profile = PROFILES.get(number % PROFILES.size());
        return Oracle.verdict(profile, questions.next(operations, profile));
    }

    private static Stream<Row> rows(Map<String, Object> verdict) {
        return Json.objects(verdict, "violations").stream()
                .map(violation -> Row.valueOf(Json.string(violation, "name")));
    }

    private static Stream<String> missing(Map<String, Object> verdict) {
        return Json.objects(verdict, "not_evaluated").stream()
                .flatMap(entry -> Json.strings(entry, "missing").stream())
                .map(path -> ID.matcher(path).replaceFirst("$1/*$3"));
    }

    private static void assertOften(Set<Row> rows, int least, Map<Row, Integer> violations) {
        for (Row row : rows) {
            assertTrue(
                    violations.getOrDefault(row, 0) >= least,
                    row + " less than " + least + " times with seed " + SEED + ": " + violations);
        }
    }
}
