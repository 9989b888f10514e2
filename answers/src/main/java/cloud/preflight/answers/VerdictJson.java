package cloud.preflight.answers;

import cloud.preflight.catalog.Argument;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Row;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Explanation.Change;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Verdict.Skipped;
import cloud.preflight.verdict.Violation;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** A verdict as JSON. Immutable and safe for any number of threads. */
final class VerdictJson {

    /** Of the published rows, by language and row. */
    private static final Words[][] WORDS = Arrays.stream(Language.values())
            .map(language -> Arrays.stream(ErrorCode.values())
                    .map(code -> Words.of(code, language))
                    .toArray(Words[]::new))
            .toArray(Words[][]::new);

    private final String ruleset;

    // Written many times in one verdict, so that they are escaped and encoded once.
    private static final SerializedString ERROR_CODE = new SerializedString("error_code");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString HTTP_STATUS = new SerializedString("http_status");
    private static final SerializedString ERROR_MSG = new SerializedString("error_msg");
    private static final SerializedString ARGUMENTS = new SerializedString("arguments");
    private static final SerializedString DESCRIPTION = new SerializedString("description");
    private static final SerializedString SOLUTION = new SerializedString("solution");
    private static final SerializedString REMEDY = new SerializedString("remedy");

    /** The texts of a row, which are escaped and encoded once. */
    private record Words(
            SerializedString code,
            SerializedString name,
            SerializedString description,
            SerializedString solution,
            SerializedString remedy) {

        private static Words of(Row row, Language language) {
            return new Words(
                    new SerializedString(row.code()),
                    new SerializedString(row.name()),
                    new SerializedString(row.description(language)),
                    new SerializedString(row.solution(language)),
                    new SerializedString(row.remedy().id()));
        }
    }

    /** Verdicts that name these rules as the ones that decided. */
    VerdictJson(String ruleset) {
        this.ruleset = ruleset;
    }

    /** The verdict as one JSON object without line breaks, with descriptions and solutions in the language. */
    Pieces pieces(Answer.Decided decided, Language language, long line) {
        Verdict verdict = decided.verdict();
        Explanation explanation = decided.explanation();
        Iterator<List<Change>> changes = explanation == null
                ? Collections.emptyIterator()
                : explanation.changes().iterator();
        List<Iterator<JsonText.Content>> parts = new ArrayList<>(List.of(
                Pieces.once(json -> start(verdict, line, json)),
                Pieces.each(verdict.violations(), violation -> json -> violation(violation, language, changes, json)),
                Pieces.once(json -> list("skipped", json)),
                Pieces.each(verdict.skipped(), skipped -> json -> skipped(skipped, json)),
                Pieces.once(json -> list("not_evaluated", json)),
                Pieces.each(verdict.notEvaluated(), entry -> json -> notEvaluated(entry, json))));
        if (explanation != null) {
            parts.add(Pieces.once(json -> list("explanation", json)));
            parts.add(Pieces.each(explanation.rules(), rule -> json -> ExplanationJson.rule(rule, json)));
        }
        parts.add(Pieces.once(this::end));
        return new Pieces(parts);
    }

    private static void start(Verdict verdict, long line, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonText.line(json, line);
        json.writeStringField("operation", verdict.operation().id());
        json.writeStringField("decision", verdict.decision().id());
        if (verdict.denied()) {
            code(verdict.violations().get(0), json);
            json.writeNumberField(
                    "http_status", verdict.violations().get(0).row().httpStatus());
        }
        json.writeArrayFieldStart("violations");
    }

    /** Ends the list before, and starts another one. */
    private static void list(String name, JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart(name);
    }

    private static void skipped(Skipped skipped, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("resource_id", skipped.resourceId());
        code(skipped.reason(), json);
        json.writeEndObject();
    }

    private static void notEvaluated(NotEvaluated entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("error_code", entry.row().code());
        JsonText.texts(json, "missing", entry.missing());
        json.writeEndObject();
    }

    private void end(JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.writeStringField("ruleset", ruleset);
        json.writeEndObject();
    }

    private static void code(Violation violation, JsonGenerator json) throws IOException {
        json.writeStringField("error_code", violation.row().code());
        json.writeStringField("error_msg", violation.message());
    }

    private static void violation(
            Violation violation, Language language, Iterator<List<Change>> changes, JsonGenerator json)
            throws IOException {
        Words words = words(violation.row(), language);
        json.writeStartObject();
        text(ERROR_CODE, words.code(), json);
        text(NAME, words.name(), json);
        json.writeFieldName(HTTP_STATUS);
        json.writeNumber(violation.row().httpStatus());
        json.writeFieldName(ERROR_MSG);
        json.writeString(violation.message());
        json.writeFieldName(ARGUMENTS);
        json.writeStartObject();
        for (int i = 0; i < violation.values().size(); i++) {
            argument(violation.row().arguments().get(i), violation.values().get(i), json);
        }
        json.writeEndObject();
        text(DESCRIPTION, words.description(), json);
        text(SOLUTION, words.solution(), json);
        text(REMEDY, words.remedy(), json);
        if (changes.hasNext()) {
            ExplanationJson.changes(changes.next(), json);
        }
        json.writeEndObject();
    }

    private static void text(SerializedString field, SerializedString text, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        json.writeString(text);
    }

    private static Words words(Row row, Language language) {
        return row instanceof ErrorCode published
                ? WORDS[language.ordinal()][published.ordinal()]
                : Words.of(row, language);
    }

    private static void argument(Argument argument, Object value, JsonGenerator json) throws IOException {
        switch (argument.kind()) {
            case STRING -> json.writeStringField(argument.name(), (String) value);
            case INTEGER -> json.writeNumberField(argument.name(), (Long) value);
            case LIST -> JsonText.texts(json, argument.name(), (List<?>) value);
        }
    }
}
