package cloud.preflight.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Preflight;
import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was written under one version of the look-up keys is found under the next. */
@ParameterizedClass
@EnumSource(Kind.class)
class UpgradeTest {

    private static final int SERVERS = 1_201;

    @Parameter
    private Kind kind;

    @TempDir
    private Path directory;

    private String url;

    @BeforeEach
    void start() {
        url = kind == Kind.SQLITE ? "" : Postgres.newDatabase();
    }

    /** The keys of the next version, by which servers are found by their status too. */
    private static final class MoreKeys extends Keys {

        @Override
        int version() {
            return VERSION + 1;
        }

        @Override
        List<byte[]> of(Object content) {
            List<byte[]> keys = new ArrayList<>(super.of(content));
            if (content instanceof Server server) {
                keys.add(name(server.status()));
            }
            return keys;
        }
    }

    private Database database(Keys keys) {
        return kind == Kind.SQLITE ? new SqliteDatabase(directory, "", keys) : new PostgresDatabase(url, keys);
    }

    @Test
    void documentsAreFoundByAKeyThatTheyWereWrittenWithout() throws Exception {
        write(new Keys(), "p", servers("ACTIVE"));
        write(new Keys(), "q", servers("ERROR"));
        Keys next = new MoreKeys();
        assertThat(found(next, "p", "ACTIVE")).isEqualTo(SERVERS);
        assertThat(found(next, "p", "ERROR")).isZero();
        assertThat(found(next, "q", "ERROR")).isEqualTo(SERVERS);
    }

    @Test
    void theKeysOfTheVersionBeforeAreStillFound() throws Exception {
        write(new Keys(), "p", "{'volumes':[{'id':'v','size':1,'attachments':[{'server_id':'s'}]}]}");
        assertThat(documents(new MoreKeys(), "p", Section.VOLUMES, Keys.server("s")))
                .isEqualTo(1);
    }

    @Test
    void whoeverGoesBackHasTheKeysOfTheirOwnVersionAlone() throws Exception {
        write(new MoreKeys(), "p", servers("ACTIVE"));
        assertThat(found(new Keys(), "p", "ACTIVE")).isZero();
        assertThat(found(new MoreKeys(), "p", "ACTIVE")).isEqualTo(SERVERS);
    }

    @Test
    void whoeverHasItOpenUnderAnotherVersionNeitherFindsNorWritesTooLittle() throws Exception {
        try (Inventory old = new Inventory(database(new Keys()))) {
            old.replace("p", stream(servers("ACTIVE")));
            assertThat(found(new MoreKeys(), "p", "ACTIVE")).isEqualTo(SERVERS);
            Preflight preflight = Preflight.create();
            Question question = new QuestionReader(preflight.profile())
                    .read(bytes("{'operation':'protect','request':{'resource_id':'s1'}}"));
            assertThatThrownBy(() -> old.facts("p", preflight.needs(question.request()), question.facts()))
                    .isInstanceOf(Unavailable.class)
                    .satisfies(failure ->
                            assertThat(((Unavailable) failure).reason()).contains("another version of this program"));
            assertThatThrownBy(() -> old.replace("new", stream(servers("ACTIVE"))))
                    .isInstanceOf(Unavailable.class);
        }
        assertThat(found(new MoreKeys(), "new", "ACTIVE")).isZero();
        assertThat(found(new MoreKeys(), "p", "ACTIVE")).isEqualTo(SERVERS);
    }

    private void write(Keys keys, String project, String facts) throws Exception {
        try (Inventory inventory = new Inventory(database(keys))) {
            inventory.replace(project, stream(facts));
        }
    }

    private long found(Keys keys, String project, String status) {
        return documents(keys, project, Section.SERVERS, Keys.name(status));
    }

    private long documents(Keys keys, String project, Section section, byte[] key) {
        try (Database database = database(keys)) {
            return database.read(
                    handle -> new Reading(handle, project, keys)
                            .documents(section, List.of(), List.of(key))
                            .size(),
                    () -> 0);
        }
    }

    private static String servers(String status) {
        return IntStream.range(0, SERVERS)
                .mapToObj(i -> "{'id':'s" + i + "','status':'" + status + "'}")
                .collect(Collectors.joining(",", "{'servers':[", "]}"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
