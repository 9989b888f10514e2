package cloud.preflight.fleet;

import cloud.preflight.facts.FactPath;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rows as a table, CSV as RFC 4180 has it. Not safe for several threads at once. */
final class VerdictTable implements RowSink {

    static final List<String> HEADER =
            List.of("project_id", "server_id", "name", "az", "status", "decision", "error_codes", "missing");

    private static final String LINE_END = "\r\n";

    private final Writer out;

    VerdictTable(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        line(HEADER);
    }

    @Override
    public void row(FleetRow row) throws IOException {
        line(List.of(
                row.project(),
                row.serverId(),
                row.name(),
                row.az(),
                row.status(),
                row.verdict().decision().id(),
                String.join(" ", row.codes()),
                row.missing().stream()
                        .map(FactPath::toString)
                        .map(path -> path.replace(" ", "%20"))
                        .collect(Collectors.joining(" "))));
    }

    private void line(List<String> values) throws IOException {
        String before = "";
        for (String value : values) {
            out.write(before);
            out.write(quoted(value));
            before = ",";
        }
        out.write(LINE_END);
    }

    private static String quoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == ',' || character == '"' || character == '\r' || character == '\n') {
                return '"' + value.replace("\"", "\"\"") + '"';
            }
        }
        return value;
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
