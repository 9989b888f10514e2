package cloud.preflight.adapter.openapi;

import static java.util.Map.entry;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The schemas of questions, of the tables of {@code docs/questions.md}: another test holds those against the readers. */
final class QuestionSchemas {

    private static final String FACTS = "The facts";

    /** The names of the objects inside requests and documents. */
    private static final Map<String, String> INSIDE = Map.ofEntries(
            entry("protect tags[]", "Tag"),
            entry("protect extra_info", "ProtectExtraInfo"),
            entry("restore target", "RestoreTarget"),
            entry("restore target.volumes[]", "VolumeMapping"),
            entry("create_policy resources[]", "ResourceToBind"),
            entry("create_policy scheduled_operations[]", "ScheduledOperation"),
            entry("create_policy scheduled_operations[].operation_definition", "Retention"),
            entry("create_policy scheduled_operations[].trigger", "Trigger"),
            entry("create_policy scheduled_operations[].trigger.properties", "TriggerProperties"),
            entry("create_policy tags[]", "Tag"),
            entry("execute_policy parameters", "ExecutionParameters"),
            entry("servers os-extended-volumes:volumes_attached[]", "AttachedVolume"),
            entry("volumes attachments[]", "Attachment"),
            entry("checkpoint_items extend_info", "ExtendInfo"),
            entry("checkpoint_items extend_info.volume_backups[]", "VolumeBackup"),
            entry("policies resources[]", "BoundResource"),
            entry("policies resources[].extra_info", "BoundResourceExtraInfo"),
            entry("policies scheduled_operations[]", "PolicySchedule"),
            entry("quotas resources[]", "Quota"));

    private static final Map<Section, String> DOCUMENTS = Map.of(
            Section.SERVERS, "Server",
            Section.VOLUMES, "Volume",
            Section.CHECKPOINT_ITEMS, "CheckpointItem",
            Section.POLICIES, "Policy",
            Section.QUOTAS, "Quotas",
            Section.OPERATION_LOGS, "OperationLog",
            Section.ACCOUNT, "Account");

    private static final Pattern ELSEWHERE = Pattern.compile("as in `(\\w+)`");

    private final Map<String, List<QuestionField>> fields;
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    private QuestionSchemas() {
        fields = Table.of("questions.md").stream()
                .filter(table -> table.rows().get(0).containsKey("needed"))
                .collect(Collectors.groupingBy(
                        Table::heading,
                        Collectors.flatMapping(
                                table -> table.rows().stream().map(QuestionField::of), Collectors.toList())));
    }

    /** By their names. */
    static Map<String, Object> all() {
        QuestionSchemas made = new QuestionSchemas();
        made.add();
        return made.schemas;
    }

    /** The schema of a document of a section. */
    static String document(Section section) {
        return Optional.ofNullable(DOCUMENTS.get(section)).orElseThrow();
    }

    /** What is asked about an operation, and the request in it. */
    static String question(Operation operation) {
        return pascal(operation.id()) + "Question";
    }

    static String request(Operation operation) {
        return pascal(operation.id()) + "Request";
    }

    private static String pascal(String id) {
        return Arrays.stream(id.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private void add() {
        schemas.put("Question", anyQuestion());
        for (Operation operation : Operation.values()) {
            schemas.put(question(operation), question(operation.id(), request(operation)));
            put(request(operation), operation.id(), "", "The request of `" + operation.id() + "`.");
        }
        put("Facts", FACTS, "", "What is known, in whole or in part. A section that is absent is unknown.");
        for (Section section : Section.values()) {
            put(document(section), section.id(), "", "A document of `" + section.id() + "`. Other fields are ignored.");
        }
    }

    private static Map<String, Object> anyQuestion() {
        Map<String, Object> mapping = new LinkedHashMap<>();
        List<Object> questions = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            Map<String, Object> question = Schema.named(question(operation));
            questions.add(question);
            mapping.put(operation.id(), question.get("$ref"));
        }
        return Tree.of(
                "description",
                "What is to be done, with what, and what is known. Other fields are ignored, but `profile` and `verdict`"
                        + " are refused.",
                "oneOf",
                questions,
                "discriminator",
                Tree.of("propertyName", "operation", "mapping", mapping));
    }

    private Map<String, Object> question(String operation, String request) {
        return Schema.object(
                "",
                List.of("operation", "request"),
                Tree.of(
                        "operation",
                        Schema.oneOf(List.of(operation), ""),
                        "request",
                        Schema.named(request),
                        "facts",
                        Schema.named("Facts")));
    }

    private void put(String name, String part, String path, String words) {
        Map<String, Object> properties = new LinkedHashMap<>();
        // Its place among the others is before what is in it.
        schemas.putIfAbsent(name, properties);
        List<QuestionField> own =
                fields(part).stream().filter(field -> field.isIn(path)).toList();
        own.forEach(field -> properties.put(field.name(), schema(part, field)));
        List<String> needed = own.stream()
                .filter(QuestionField::needed)
                .map(QuestionField::name)
                .toList();
        schemas.put(name, Tree.with(Schema.object(words, needed, properties), "additionalProperties", true));
    }

    private List<QuestionField> fields(String part) {
        return fields.getOrDefault(part, List.of());
    }

    private Map<String, Object> schema(String part, QuestionField field) {
        Map<String, Object> schema = switch (field.type()) {
            case "list" -> list(part, field);
            case "object" -> object(part, field, field.path());
            case "object or text" ->
                Tree.of(
                        "anyOf",
                        List.of(object(part, field, field.path()), Tree.of("type", "string")),
                        "description",
                        field.words());
            default -> field.value();
        };
        return field.needed() ? schema : Schema.orNull(schema);
    }

    private Map<String, Object> list(String part, QuestionField field) {
        return Tree.with(Schema.list(element(part, field), field.words()), field.bounds("minItems", "maxItems"));
    }

    private Map<String, Object> element(String part, QuestionField field) {
        Matcher elsewhere = ELSEWHERE.matcher(field.words());
        if (elsewhere.find()) {
            return Schema.named(inside(elsewhere.group(1), field.path() + "[]"));
        }
        Optional<Section> section = Section.of(field.path()).filter(documents -> part.equals(FACTS));
        if (section.isPresent()) {
            return Schema.named(document(section.get()));
        }
        if (field.words().contains("ids of ")) {
            return Tree.of("type", "string", "minLength", 1);
        }
        return object(part, field, field.path() + "[]");
    }

    /** An object of which fields are named; any where none are. */
    private Map<String, Object> object(String part, QuestionField field, String path) {
        Optional<Section> section = Section.of(path).filter(document -> part.equals(FACTS));
        if (section.isPresent()) {
            return Schema.named(document(section.get()), field.words());
        }
        if (fields(part).stream().noneMatch(other -> other.path().startsWith(path + "."))) {
            return path.endsWith("[]") ? Map.of() : Tree.of("type", "object", "description", field.words());
        }
        String name = inside(part, path);
        put(name, part, path + ".", "");
        return path.endsWith("[]") ? Schema.named(name) : Schema.named(name, field.words());
    }

    private static String inside(String part, String path) {
        String name = path.endsWith("_links[]") ? "Link" : INSIDE.get(part + " " + path);
        if (name == null) {
            throw new IllegalStateException("give the object at " + path + " of " + part + " a name");
        }
        return name;
    }
}
