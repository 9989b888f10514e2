package cloud.preflight.adapter.console;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import java.util.List;

/** A row as the catalog shows it. */
record RowLine(
        String code,
        String name,
        int status,
        String message,
        String description,
        String remedy,
        List<String> operations,
        String decidedBy) {

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
                words.of("decided_by_" + row.stage().decidedBy()));
    }
}
