package cloud.preflight.fleet;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Argument;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Section;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What became of a server as a record: equal for equal answers, on every machine. Safe for any number of threads. */
final class RowRecord {

    private static final Map<String, ErrorCode> PUBLISHED =
            Arrays.stream(ErrorCode.values()).collect(Collectors.toUnmodifiableMap(ErrorCode::name, code -> code));
    private static final Section[] SECTIONS = Section.values();

    private final Operation operation;
    /** A site's own rows are read again only where they were written. */
    private final Map<String, Row> siteRows = new ConcurrentHashMap<>();

    RowRecord(Operation operation) {
        this.operation = operation;
    }

    void write(FleetRow row, RecordWriter into) {
        into.text(row.project()).text(row.serverId()).text(row.name()).text(row.az());
        into.text(row.status()).octet(row.coverage().ordinal());
        into.number(row.verdict().violations().size());
        row.verdict().violations().forEach(violation -> violation(violation, into));
        into.number(row.verdict().notEvaluated().size());
        for (NotEvaluated entry : row.verdict().notEvaluated()) {
            row(entry.row(), into);
            into.number(entry.missing().size());
            entry.missing().forEach(path -> path(path, into));
        }
    }

    private void row(Row row, RecordWriter into) {
        if (!(row instanceof ErrorCode)) {
            siteRows.put(row.name(), row);
        }
        into.text(row.name());
    }

    private void violation(Violation violation, RecordWriter into) {
        row(violation.row(), into);
        List<Argument> arguments = violation.row().arguments();
        for (int i = 0; i < arguments.size(); i++) {
            Object value = violation.values().get(i);
            switch (arguments.get(i).kind()) {
                case STRING -> into.text((String) value);
                case INTEGER -> into.number((Long) value);
                case LIST -> {
                    List<?> texts = (List<?>) value;
                    into.number(texts.size());
                    texts.forEach(text -> into.text((String) text));
                }
            }
        }
    }

    private static void path(FactPath path, RecordWriter into) {
        into.octet(path.section().ordinal()).text(path.id()).text(path.field());
    }

    FleetRow read(RecordReader from) {
        return new FleetRow(
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                Coverage.of(from.octet()),
                new Verdict(operation, violations(from), List.of(), notEvaluated(from)));
    }

    private Row row(RecordReader from) {
        String name = from.text();
        ErrorCode published = PUBLISHED.get(name);
        return published != null ? published : requireNonNull(siteRows.get(name), name);
    }

    private List<Violation> violations(RecordReader from) {
        int count = from.count();
        List<Violation> violations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Row row = row(from);
            List<Object> values = new ArrayList<>();
            for (Argument argument : row.arguments()) {
                values.add(
                        switch (argument.kind()) {
                            case STRING -> from.text();
                            case INTEGER -> from.number();
                            case LIST -> from.texts();
                        });
            }
            violations.add(new Violation(row, values));
        }
        return violations;
    }

    private List<NotEvaluated> notEvaluated(RecordReader from) {
        int count = from.count();
        List<NotEvaluated> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Row row = row(from);
            int missing = from.count();
            List<FactPath> paths = new ArrayList<>(missing);
            for (int j = 0; j < missing; j++) {
                paths.add(new FactPath(SECTIONS[from.octet()], from.text(), from.text()));
            }
            entries.add(new NotEvaluated(row, paths));
        }
        return entries;
    }
}
