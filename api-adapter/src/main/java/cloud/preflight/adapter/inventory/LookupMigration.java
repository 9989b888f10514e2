package cloud.preflight.adapter.inventory;

import cloud.preflight.openstack.Section;
import cloud.preflight.openstack.StoredDocuments;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The second step: what documents are looked up by, derived from the documents that are there. */
final class LookupMigration implements JavaMigration {

    private static final int BATCH = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("2");
    }

    @Override
    public String getDescription() {
        return "lookup";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        Handle handle = Jdbi.create(context.getConnection()).open();
        handle.execute(
                "CREATE TABLE lookup (project BYTEA NOT NULL, section VARCHAR(32) NOT NULL, sought BYTEA NOT NULL,"
                        + " id BYTEA NOT NULL, PRIMARY KEY (project, section, sought, id))");
        handle.execute("CREATE INDEX lookup_id ON lookup (project, section, id)");
        for (Section section : List.of(Section.VOLUMES, Section.POLICIES, Section.OPERATION_LOGS)) {
            fill(section, handle);
        }
    }

    private static void fill(Section section, Handle handle) {
        PreparedBatch batch = handle.prepareBatch(Writing.ADD_LOOKUP);
        handle.createQuery("SELECT project, id, body FROM document WHERE section = :section")
                .bind("section", section.id())
                .setFetchSize(BATCH)
                .map((row, context) -> new Row(row.getBytes(1), row.getBytes(2), row.getBytes(3)))
                .forEach(row -> {
                    content(section, row.body())
                            .map(Keys::of)
                            .orElse(List.of())
                            .forEach(key -> batch.bind("project", row.project())
                                    .bind("section", section.id())
                                    .bind("key", key)
                                    .bind("id", row.id())
                                    .add());
                    if (batch.size() >= BATCH) {
                        batch.execute();
                    }
                });
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private record Row(byte[] project, byte[] id, byte[] body) {}

    private static Optional<Object> content(Section section, byte[] body) {
        List<byte[]> one = List.of(body);
        return switch (section) {
            case VOLUMES -> Optional.of(StoredDocuments.volumes(one).get(0));
            case POLICIES -> Optional.of(StoredDocuments.policies(one).get(0));
            case OPERATION_LOGS ->
                Optional.of(StoredDocuments.operationLogs(one).get(0));
            default -> Optional.empty();
        };
    }
}
