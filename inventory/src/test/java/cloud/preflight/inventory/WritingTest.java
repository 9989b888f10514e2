package cloud.preflight.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Section;
import cloud.preflight.openstack.DocumentReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much a write sends to the database at once, and how often. */
class WritingTest {

    @TempDir
    private Path directory;

    @Test
    void theKeysOfOneDocumentAreStoredInSeveralBatches() {
        String attachments = list(2_500, i -> "{'server_id':'s" + i + "'}");
        try (Database database = new SqliteDatabase(directory, "", new Keys())) {
            List<String> executed =
                    write(database, "{'volumes':[{'id':'v','size':1,'attachments':" + attachments + "}]}");
            assertThat(executed)
                    .filteredOn(sql -> sql.startsWith("INSERT INTO lookup "))
                    .hasSize(3);
            for (String server : List.of("s0", "s999", "s1000", "s2499")) {
                assertThat(volumes(database, server)).as(server).isEqualTo(1);
            }
        }
    }

    @Test
    void theKeysOfReplacedDocumentsAreRemovedOnceABatch() {
        try (Database database = new SqliteDatabase(directory, "", new Keys())) {
            write(database, volumes("s"));
            List<String> executed = write(database, volumes("t"));
            assertThat(executed)
                    .filteredOn(sql -> sql.startsWith("DELETE FROM lookup "))
                    .hasSize(2);
            assertThat(volumes(database, "s")).isZero();
            assertThat(volumes(database, "t")).isEqualTo(1_000);
        }
    }

    private static String volumes(String server) {
        return "{'volumes':"
                + list(1_000, i -> "{'id':'v" + i + "','size':1,'attachments':[{'server_id':'" + server + "'}]}") + "}";
    }

    private static String list(int size, IntFunction<String> element) {
        return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(",", "[", "]"));
    }

    private static long volumes(Database database, String server) {
        return database.read(
                handle -> new Reading(handle, "p", database.keys())
                        .documents(Section.VOLUMES, List.of(), List.of(Keys.server(server)))
                        .size(),
                () -> 0);
    }

    /** Adds the facts, and gives what was executed for it. */
    private static List<String> write(Database database, String facts) {
        byte[] json = facts.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        List<String> executed = new ArrayList<>();
        return database.write(handle -> {
            listen(handle, executed);
            Writing writing = new Writing(handle, "p", database.keys());
            try {
                DocumentReader.ofFacts().read(new ByteArrayInputStream(json), writing);
            } catch (Exception faulty) {
                throw new AssertionError(faulty);
            }
            writing.end();
            return executed;
        });
    }

    private static void listen(Handle handle, List<String> executed) {
        handle.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                executed.add(context.getRawSql());
            }
        });
    }
}
