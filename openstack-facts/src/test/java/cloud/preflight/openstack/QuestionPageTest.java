package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Section;
import cloud.preflight.request.Fault;
import cloud.preflight.verdict.Verdict.Decision;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/questions.md} names the fields that the readers know, all of them and no other, and says of each what they do. */
class QuestionPageTest {

    /** The parts of the page that a class with tables of fields is about. */
    private static final Map<String, List<String>> PARTS = Map.ofEntries(
            Map.entry("QuestionParser", List.of(QuestionPage.QUESTION)),
            Map.entry("FactsReader", List.of("The facts")),
            Map.entry("LinksReader", List.of("The facts")),
            Map.entry("ServerReader", List.of("servers")),
            Map.entry("VolumeReader", List.of("volumes")),
            Map.entry("CheckpointItemReader", List.of("checkpoint_items")),
            Map.entry("VolumeBackupReader", List.of("checkpoint_items")),
            Map.entry("PolicyReader", List.of("policies")),
            Map.entry("QuotaReader", List.of("quotas")),
            Map.entry("OperationLogReader", List.of("operation_logs")),
            Map.entry("AccountReader", List.of("account")),
            Map.entry("ServerRequestReader", List.of("protect", "restore")),
            Map.entry("TagReader", List.of("protect", "create_policy")),
            Map.entry("PolicyRequestReader", List.of("create_policy", "update_policy", "execute_policy")),
            Map.entry("BoundResourceReader", List.of("create_policy")),
            Map.entry("ScheduledOperationReader", List.of("create_policy")),
            Map.entry("RetentionReader", List.of("create_policy")),
            Map.entry(
                    "RequestReader",
                    List.of(
                            "delete_policy",
                            "replicate_policy",
                            "replicate_backup",
                            "delete_backup",
                            "show_backup",
                            "create_image",
                            "create_server",
                            "resize_space",
                            "delete_task")),
            // What the published paths take is on the page of HTTP, but for the entries of its lists.
            Map.entry("CapabilityReader", List.of()),
            // What a question must not have.
            Map.entry("ExampleFile", List.of()),
            // Of a fleet's dumps.
            Map.entry("DumpReader", List.of()),
            Map.entry("DumpNotes", List.of()));

    /** Fields that a question must not have. */
    private static final Set<String> REFUSED = Set.of("profile", "verdict");

    private static final Map<String, String> SAMPLES =
            Map.of("object", "{}", "list", "[]", "text", "\"x\"", "boolean", "true", "number", "5", "fraction", "5.5");

    private static final Map<String, Set<String>> TYPES = Map.of(
            "object", Set.of("object"),
            "object or text", Set.of("object", "text"),
            "list", Set.of("list"),
            "text", Set.of("text"),
            "id", Set.of("text"),
            "name", Set.of("text"),
            "boolean", Set.of("boolean"),
            "boolean or text", Set.of("boolean", "text"),
            "number", Set.of("number"),
            "number or text", Set.of("number", "text"));

    private static final Pattern WRONG_TYPE =
            Pattern.compile("is (an object|a list|a text|a number|true or false).*, not .*|.*must not be null.*");

    static List<QuestionPage.Field> fields() {
        return QuestionPage.fields();
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationHasItsFields(Operation operation) {
        assertThat(QuestionPage.names(operation.id())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everySectionHasItsFields(Section section) {
        assertThat(QuestionPage.names(section.id())).isNotEmpty();
        assertThat(QuestionPage.names("The facts")).contains(section.id());
    }

    static List<String> readers() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target", "classes", "cloud", "preflight", "openstack"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> !tables(name).isEmpty())
                    .sorted()
                    .toList();
        }
    }

    /** The tables of fields that a class looks names up in. */
    private static List<Fields> tables(String simpleName) {
        try {
            Class<?> reader = Class.forName(QuestionPageTest.class.getPackageName() + "." + simpleName);
            List<Fields> tables = new ArrayList<>();
            for (java.lang.reflect.Field field : reader.getDeclaredFields()) {
                if (field.getType() == Fields.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    tables.add((Fields) field.get(null));
                }
            }
            return tables;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(simpleName, broken);
        }
    }

    private static Stream<String> names(String reader) {
        return tables(reader).stream()
                .flatMap(table -> Arrays.stream(table.toString().split(", ")))
                .filter(name -> !REFUSED.contains(name));
    }

    @Test
    void everyReaderHasItsPlaceOnThePage() throws IOException {
        assertThat(readers()).containsExactlyInAnyOrderElementsOf(PARTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyFieldThatAReaderKnowsIsOnThePage(String reader) {
        List<String> parts = PARTS.getOrDefault(reader, List.of());
        if (!parts.isEmpty()) {
            assertThat(QuestionPage.names(parts.toArray(String[]::new)))
                    .containsAll(names(reader).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldOnThePageIsKnownToItsReader(QuestionPage.Field field) {
        Set<String> known = new TreeSet<>();
        PARTS.forEach((reader, parts) -> {
            if (parts.contains(field.part())) {
                names(reader).forEach(known::add);
            }
        });
        assertThat(known).contains(field.name());
    }

    @Test
    void everyNamedFieldStandsInItsPlace() {
        Set<String> shown = new TreeSet<>();
        fields().forEach(field ->
                operations(field.part()).forEach(operation -> shown.add(operation + " " + field.pointer())));
        List<String> missing = NamedField.all().stream()
                .filter(field -> !field.isElement())
                .map(NamedField::toString)
                .filter(field -> !shown.contains(field))
                .toList();
        assertThat(missing).isEmpty();
    }

    /** The operations whose questions have the fields of this part, as the table of named fields lists them. */
    private static List<String> operations(String part) {
        if (part.equals("create_policy")) {
            return List.of(part, "update_policy");
        }
        return List.of(NamedField.operations().contains(part) ? part : "delete_task");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldTakesTheTypeThatThePageSays(QuestionPage.Field field) throws IOException {
        Set<String> taken = new TreeSet<>();
        for (Map.Entry<String, String> sample : SAMPLES.entrySet()) {
            List<Fault> faults = Questions.faults(field.questionWith(sample.getValue()));
            if (faults.stream()
                    .noneMatch(fault -> fault.pointer().equals(field.pointer())
                            && WRONG_TYPE.matcher(fault.problem()).matches())) {
                taken.add(sample.getKey());
            }
        }
        assertThat(taken).isEqualTo(TYPES.get(field.type()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldIsNeededWhereThePageSaysSo(QuestionPage.Field field) {
        List<Fault> faults = Questions.faults(field.questionWithout());
        assertThat(faults.contains(new Fault(field.pointer(), "is required"))).isEqualTo(field.needed());
    }

    @Test
    void anIdOrANameMustNotBeEmpty() throws IOException {
        List<QuestionPage.Field> empty = new ArrayList<>();
        for (QuestionPage.Field field : fields()) {
            boolean refused = Questions.faults(field.questionWith("\"\""))
                    .contains(new Fault(field.pointer(), "must not be empty"));
            if (Set.of("id", "name").contains(field.type()) && !refused) {
                empty.add(field);
            }
        }
        assertThat(empty).isEmpty();
    }

    @Test
    void theExampleIsAllowedAndUndeterminedWithoutTheLogs() throws InvalidDocument {
        assertThat(QuestionPage.blocks("json")).hasSize(1);
        String example = QuestionPage.blocks("json").get(0);
        assertThat(decision(example)).isEqualTo(Decision.ALLOWED);
        assertThat(example).contains("    \"operation_logs\": [],\n");
        assertThat(decision(example.replace("    \"operation_logs\": [],\n", "")))
                .isEqualTo(Decision.UNDETERMINED);
    }

    private static Decision decision(String document) throws InvalidDocument {
        Question question = Questions.read(document.getBytes(StandardCharsets.UTF_8));
        return Preflight.create().check(question.valid(), question.facts()).decision();
    }
}
