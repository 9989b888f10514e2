package cloud.preflight.adapter.openapi;

import cloud.preflight.catalog.Argument;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Remedy;
import cloud.preflight.catalog.Stage;
import cloud.preflight.verdict.Verdict.Decision;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of what there is a fixed number of, made of the catalog. */
final class CatalogSchemas {

    private CatalogSchemas() {}

    /** By their names. */
    static Map<String, Object> all() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put(
                "Operation", Schema.oneOf(ids(Arrays.stream(Operation.values()).map(Operation::id)), ""));
        schemas.put(
                "Decision", Schema.oneOf(ids(Arrays.stream(Decision.values()).map(Decision::id)), ""));
        schemas.put("ErrorCode", Schema.oneOf(codes(), "The published codes. CSBS.9009 is two rows."));
        schemas.put(
                "RowName",
                Schema.oneOf(
                        Arrays.stream(ErrorCode.values())
                                .map(Enum::name)
                                .sorted()
                                .toList(),
                        "The names of the published rows, each of which has a page."));
        schemas.put(
                "Remedy", Schema.oneOf(ids(Arrays.stream(Remedy.values()).map(Remedy::id)), "Who can do something."));
        schemas.put(
                "DecidedBy",
                Schema.oneOf(ids(Arrays.stream(Stage.values()).map(Stage::decidedBy)), "Who decides a row."));
        schemas.put(
                "AnyErrorCode",
                Schema.oneOf(
                        Stream.concat(codes().stream(), Failure.ownCodes()).toList(),
                        "A published code, or one of our own where the published table has none."));
        schemas.put("Arguments", arguments());
        return schemas;
    }

    private static List<String> codes() {
        return ids(Arrays.stream(ErrorCode.values()).map(ErrorCode::code).sorted());
    }

    private static List<String> ids(Stream<String> ids) {
        return ids.distinct().toList();
    }

    private static Map<String, Object> arguments() {
        Map<String, Object> fields = new TreeMap<>();
        decided()
                .flatMap(row -> row.arguments().stream())
                .distinct()
                .forEach(argument -> fields.merge(argument.name(), argument(argument), (one, other) -> {
                    throw new IllegalStateException(argument.name() + " is of two kinds");
                }));
        return Schema.object(
                "The values of a message by their names; which there are depends on the row.", List.of(), fields);
    }

    /** A verdict has no other rows. */
    private static Stream<ErrorCode> decided() {
        return Arrays.stream(ErrorCode.values())
                .filter(row -> row.stage().decidedBy().equals("rule"));
    }

    private static Map<String, Object> argument(Argument argument) {
        String rows = decided()
                .filter(row -> row.arguments().contains(argument))
                .map(Enum::name)
                .collect(Collectors.joining(", ", "Of ", "."));
        return switch (argument.kind()) {
            case STRING -> Schema.text(rows);
            case INTEGER -> Schema.integer(0, rows);
            case LIST -> Schema.list(Tree.of("type", "string"), rows);
        };
    }
}
