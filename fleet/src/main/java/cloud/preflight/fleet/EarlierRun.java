package cloud.preflight.fleet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an earlier run wrote into a directory. Not safe for several threads at once. */
public final class EarlierRun implements AutoCloseable {

    /** The files that it is compared by. */
    public static final String TABLE_AND_REPORT = "verdicts.csv or report.json";

    private static final String TABLE = "verdicts.csv";
    private static final String REPORT = "report.json";

    private static final int PROJECT = 0;
    private static final int SERVER = 1;
    private static final int DECISION = 5;
    private static final int CODES = 6;

    private final String name;
    private final BufferedReader text;
    private final CsvReader table;
    private final Map<String, String> report;
    private @Nullable Entry last;

    /**
     * What the table had of a server.
     *
     * @param project whose it was
     * @param serverId its id
     * @param decision the decision
     * @param codes the codes of its violations, with blanks between
     */
    record Entry(String project, String serverId, String decision, String codes) {}

    private EarlierRun(Path directory, BufferedReader text) throws IOException {
        name = directory.toString();
        this.text = text;
        table = new CsvReader(text);
        report = texts(directory.resolve(REPORT));
        if (!table.line().equals(VerdictTable.HEADER)) {
            throw new IOException("is not a table of verdicts");
        }
    }

    /**
     * Opens the run in a directory.
     *
     * @throws IOException when it has no table or no report, or they are not those of a run
     */
    public static EarlierRun in(Path directory) throws IOException {
        BufferedReader text = Files.newBufferedReader(directory.resolve(TABLE));
        try {
            return new EarlierRun(directory, text);
        } catch (IOException | RuntimeException failure) {
            text.close();
            throw failure;
        }
    }

    /** The texts that stand in the report's outermost object. */
    private static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("is not a report of a run");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    texts.put(field, parser.getText());
                }
                parser.skipChildren();
            }
        }
        return texts;
    }

    /** The directory, as it was given. */
    String name() {
        return name;
    }

    /** A text of its report; empty where it has none. */
    String text(String field) {
        return report.getOrDefault(field, "");
    }

    /** The next server of its table; null behind the last. */
    @Nullable
    Entry next() throws IOException {
        List<String> values = table.line();
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() != VerdictTable.HEADER.size()) {
            throw new IOException("a line of the table has " + values.size() + " values");
        }
        Entry entry = new Entry(values.get(PROJECT), values.get(SERVER), values.get(DECISION), values.get(CODES));
        if (last != null && Comparing.compare(last, entry.project(), entry.serverId()) >= 0) {
            throw new IOException("the table is not in the order of projects and servers");
        }
        last = entry;
        return entry;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
