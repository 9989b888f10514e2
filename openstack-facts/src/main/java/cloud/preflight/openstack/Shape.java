package cloud.preflight.openstack;

import cloud.preflight.facts.Section;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document looks like: those of its fields, and of the objects in them, whose names tell something. Of a list it is
 * its first element's. Not safe for several threads at once.
 */
final class Shape {

    /** All others are not kept, since there may be millions. */
    private static final Set<String> TELLING = Stream.concat(
                    Stream.of(
                            "operation request facts protect restore checkpoint replication",
                            "checkpoint/plan_id checkpoint/vault_id policy/id policy/scheduled_operations",
                            "policy/operation_definition policies/operation_definition",
                            "operation_definition trigger scheduled_operations vault vaults backup backups",
                            "check_protectable check_restorable",
                            "error error_code itemNotFound badRequest forbidden unauthorized",
                            "ID id status size resource_id operation_type"),
                    SectionField.all(true).stream().map(SectionField::name))
            .flatMap(names -> Stream.of(names.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> names = new HashSet<>();
    private boolean list;

    /** The shape of the value that a parser stands on, which is walked to its end. */
    static Shape of(JsonParser parser) throws IOException {
        Shape shape = new Shape();
        shape.list = parser.currentToken() == JsonToken.START_ARRAY;
        shape.walk("", parser);
        return shape;
    }

    private void walk(String prefix, JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                walk(prefix, parser);
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    parser.skipChildren();
                }
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = prefix + parser.currentName();
                parser.nextToken();
                field(name, prefix, parser);
            }
        }
    }

    private void field(String name, String prefix, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            see(name);
        }
        if (prefix.isEmpty() && TELLING.contains(name)) {
            walk(name + "/", parser);
        } else {
            parser.skipChildren();
        }
    }

    /** Takes note of a field. */
    void see(String name) {
        if (TELLING.contains(name)) {
            names.add(name);
        }
    }

    boolean isList() {
        return list;
    }

    boolean has(String... any) {
        return any(any).isPresent();
    }

    /** The first of these names that is there. */
    Optional<String> any(String... wanted) {
        return Arrays.stream(wanted).filter(names::contains).findFirst();
    }

    /** What it holds of which section, where it is what an API answers. */
    Optional<SectionField> answer() {
        return SectionField.all(true).stream()
                .filter(field -> field.kind() != SectionField.Kind.LINKS)
                .filter(field -> names.contains(field.name()))
                .findFirst();
    }

    /** The section whose documents have what this one has, where it is a document by itself. */
    Optional<Section> document() {
        if (!has("id")) {
            return Optional.empty();
        }
        if (has("scheduled_operations")) {
            return Optional.of(Section.POLICIES);
        }
        if (has("size")) {
            return Optional.of(Section.VOLUMES);
        }
        if (!has("status")) {
            return Optional.empty();
        }
        if (has("operation_type")) {
            return Optional.of(Section.OPERATION_LOGS);
        }
        return Optional.of(has("resource_id") ? Section.CHECKPOINT_ITEMS : Section.SERVERS);
    }
}
