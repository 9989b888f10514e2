package cloud.preflight.inventory;

import cloud.preflight.facts.Section;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What the documents of one project are looked up by, within a transaction. Keys are stored in batches, so that a document
 * may have any number of them. Not safe for several threads at once.
 */
final class Lookups {

    private static final int BATCH = 1_000;

    private final Handle handle;
    private final byte[] project;
    private final Keys keys;
    private final PreparedBatch batch;

    Lookups(Handle handle, byte[] project, Keys keys) {
        this.handle = handle;
        this.project = project;
        this.keys = keys;
        batch = handle.prepareBatch("INSERT INTO lookup (project, section, lookup_key, id)"
                + " VALUES (:project, :section, :key, :id) ON CONFLICT (project, section, lookup_key, id) DO NOTHING");
    }

    /** Adds the keys of a document. */
    void add(Section section, byte[] id, Object content) {
        for (byte[] key : keys.of(content)) {
            batch.bind("project", project)
                    .bind("section", section.id())
                    .bind("key", key)
                    .bind("id", id)
                    .add();
            if (batch.size() == BATCH) {
                batch.execute();
            }
        }
    }

    /** Stores what was added. */
    void flush() {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Removes the keys of documents, which are a batch of documents at most. */
    void remove(Section section, Collection<String> ids) {
        if (!ids.isEmpty()) {
            handle.createUpdate("DELETE FROM lookup WHERE project = :project AND section = :section AND id IN (<ids>)")
                    .bind("project", project)
                    .bind("section", section.id())
                    .bindList(
                            "ids",
                            ids.stream()
                                    .map(id -> id.getBytes(StandardCharsets.UTF_8))
                                    .toList())
                    .execute();
        }
    }

    /** Removes the keys of all documents. */
    void clear() {
        handle.createUpdate("DELETE FROM lookup WHERE project = :project")
                .bind("project", project)
                .execute();
    }
}
