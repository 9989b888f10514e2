package cloud.preflight.adapter.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the step before wrote is read by the next. */
class UpgradeTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void documentsOfTheFirstStepAreLookedUpByKey(Kind kind) throws Exception {
        Database database =
                kind == Kind.SQLITE ? new SqliteDatabase(directory, "") : new PostgresDatabase(Postgres.newDatabase());
        writtenByTheFirstStep(database);
        Preflight preflight = Preflight.create();
        try (Inventory inventory = new Inventory(database)) {
            assertThat(answer(preflight, inventory, "{'operation':'protect','request':{'resource_id':'s'}}"))
                    .contains("DEDICATED_STORAGE_VOLUME_ATTACHED", "SERVER_STATUS_FORBIDS_BACKUP");
            assertThat(answer(
                            preflight,
                            inventory,
                            "{'operation':'create_policy','request':{'name':'taken','provider_id':'"
                                    + preflight.profile().providerId()
                                    + "','parameters':{},'resources':[{'id':'s'}],'scheduled_operations':[]}}"))
                    .contains("POLICY_NAME_TAKEN", "SERVER_ALREADY_IN_POLICY");
            inventory.merge("p", new ByteArrayInputStream(bytes("{'servers':[{'id':'t','status':'ACTIVE'}]}")));
            assertThat(inventory.document("p", cloud.preflight.openstack.Section.SERVERS, "t"))
                    .isPresent();
        }
    }

    private static String answer(Preflight preflight, Inventory inventory, String asked) throws Exception {
        Question question = new QuestionReader(preflight.profile()).read(bytes(asked));
        return preflight
                .check(question.request(), inventory.facts("p", question, preflight.profile()))
                .violations()
                .toString();
    }

    private void writtenByTheFirstStep(Database database) throws Exception {
        Files.createDirectories(directory);
        Database.migrations(database.url())
                .target(MigrationVersion.fromVersion("1"))
                .load()
                .migrate();
        try (Handle handle = Jdbi.open(database.url())) {
            handle.execute("INSERT INTO project VALUES (?, 1)", (Object) bytes("p"));
            add(handle, "servers", "s", "{'id':'s','status':'ACTIVE'}");
            add(handle, "volumes", "v", "{'id':'v','size':1,'service_type':'dss','attachments':[{'server_id':'s'}]}");
            add(handle, "policies", "q", "{'id':'q','name':'taken','resources':[{'id':'s'}]}");
            add(
                    handle,
                    "operation_logs",
                    "o",
                    "{'id':'o','operation_type':'restore','status':'in_progress','resource_id':'s'}");
        }
    }

    private static void add(Handle handle, String section, String id, String json) {
        handle.execute("INSERT INTO section VALUES (?, ?, 1, 1)", bytes("p"), section);
        handle.execute("INSERT INTO document VALUES (?, ?, ?, 0, ?)", bytes("p"), section, bytes(id), bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
