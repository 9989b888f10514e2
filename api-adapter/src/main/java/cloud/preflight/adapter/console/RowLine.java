package cloud.preflight.adapter.console;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row as the catalog shows it.
 *
 * @param text everything that a search looks through, in both languages and lower case
 */
record RowLine(
        String code,
        String name,
        int status,
        String message,
        String description,
        String remedy,
        List<String> operations,
        String decidedBy,
        String text) {

    static RowLine of(ErrorCode row, Language language, Words words) {
        List<String> operations = row.operations().stream().map(Operation::id).toList();
        return new RowLine(
                row.code(),
                row.name(),
                row.httpStatus(),
                row.template(),
                row.description(language),
                words.of("remedy_" + row.remedy().id()),
                operations,
                words.of("decided_by_" + row.stage().decidedBy()),
                text(row));
    }

    private static String text(ErrorCode row) {
        Stream<String> own =
                Stream.of(row.code(), row.name(), row.template(), row.note().orElse(""));
        Stream<String> translated = Stream.of(Language.values())
                .flatMap(language -> Stream.of(row.description(language), row.solution(language)));
        return Stream.concat(own, translated).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }
}
