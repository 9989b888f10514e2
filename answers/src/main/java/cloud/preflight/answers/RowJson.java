package cloud.preflight.answers;

import cloud.preflight.catalog.Argument;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** A row of the catalog as JSON. */
public final class RowJson {

    private RowJson() {}

    /** The row as one JSON object without line breaks, with its description and solution in the language. */
    public static byte[] bytes(ErrorCode row, Language language) {
        return JsonText.object(json -> write(row, language, json));
    }

    /** The rows as one JSON list without line breaks. */
    public static byte[] bytes(List<ErrorCode> rows, Language language) {
        return JsonText.list(json -> {
            for (ErrorCode row : rows) {
                json.writeStartObject();
                write(row, language, json);
                json.writeEndObject();
            }
        });
    }

    private static void write(ErrorCode row, Language language, JsonGenerator json) throws IOException {
        json.writeStringField("error_code", row.code());
        json.writeStringField("name", row.name());
        json.writeNumberField("http_status", row.httpStatus());
        json.writeStringField("error_msg", row.template());
        JsonText.texts(
                json, "arguments", row.arguments().stream().map(Argument::name).toList());
        json.writeStringField("description", row.description(language));
        json.writeStringField("solution", row.solution(language));
        List<String> operations = row.operations().stream().map(Operation::id).toList();
        JsonText.texts(json, "operations", operations);
        json.writeStringField("remedy", row.remedy().id());
        json.writeStringField("decided_by", row.stage().decidedBy());
        if (row.note().isPresent()) {
            json.writeStringField("note", row.note().get());
        }
    }
}
