package cloud.preflight.inventory;

import cloud.preflight.facts.Section;
import cloud.preflight.openstack.Document;
import cloud.preflight.openstack.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * One write to one project, within a transaction. Documents are stored in batches, so that any number of them takes little
 * memory. Not safe for several threads at once.
 */
final class Writing implements DocumentReader.Sink {

    private static final int BATCH = 500;
    private static final long STEP = 20_000;
    private static final long BATCH_BYTES = 4 << 20;

    private final Handle handle;
    private final byte[] project;
    private final Lookups lookups;
    private final Map<Section, Extent> sections;
    private boolean afresh;
    private long added;
    private final List<Document> batch = new ArrayList<>();
    private long batchBytes;

    /** How many documents a section has, and where the next one goes. */
    private static final class Extent {
        private long documents;
        private long nextPlace;

        private Extent(long documents, long nextPlace) {
            this.documents = documents;
            this.nextPlace = nextPlace;
        }
    }

    /**
     * A write that waits for the one before it to end.
     *
     * @throws cloud.preflight.facts.FactSource.Unavailable when the documents are looked up by keys of another version
     */
    Writing(Handle handle, String project, Keys keys) {
        this.handle = handle;
        this.project = project.getBytes(StandardCharsets.UTF_8);
        handle.createUpdate("INSERT INTO project (id, writes) VALUES (:project, 1)"
                        + " ON CONFLICT (id) DO UPDATE SET writes = project.writes + 1")
                .bind("project", this.project)
                .execute();
        LookupVersion.require(keys, handle);
        lookups = new Lookups(handle, this.project, keys);
        sections = new EnumMap<>(Section.class);
        handle.createQuery("SELECT section, documents, next_place FROM section WHERE project = :project")
                .bind("project", this.project)
                .map((row, context) -> Map.entry(
                        Section.of(row.getString(1)).orElseThrow(), new Extent(row.getLong(2), row.getLong(3))))
                .forEach(entry -> sections.put(entry.getKey(), entry.getValue()));
    }

    /** Forgets everything. */
    void clear() {
        sections.forEach((section, extent) -> {
            // In steps, each well within the time that is waited for a database.
            for (long end = STEP; end < extent.nextPlace + STEP; end += STEP) {
                handle.createUpdate("DELETE FROM document WHERE project = :project AND section = :section"
                                + " AND place < :end")
                        .bind("project", project)
                        .bind("section", section.id())
                        .bind("end", end)
                        .execute();
            }
        });
        lookups.clear();
        handle.createUpdate("DELETE FROM section WHERE project = :project")
                .bind("project", project)
                .execute();
        sections.clear();
        afresh = true;
    }

    /** Removes a document, and tells whether there was one. A section that is one document is unknown afterwards. */
    boolean remove(Section section, String id) {
        Extent extent = sections.get(section);
        if (extent == null || delete(section, id) == 0) {
            return false;
        }
        lookups.remove(section, Set.of(id));
        extent.documents--;
        if (!section.isList()) {
            sections.remove(section);
            handle.createUpdate("DELETE FROM section WHERE project = :project AND section = :section")
                    .bind("project", project)
                    .bind("section", section.id())
                    .execute();
        }
        return true;
    }

    private int delete(Section section, String id) {
        return handle.createUpdate("DELETE FROM document WHERE project = :project AND section = :section AND id = :id")
                .bind("project", project)
                .bind("section", section.id())
                .bind("id", bytes(id))
                .execute();
    }

    @Override
    public void known(Section section) {
        sections.computeIfAbsent(section, added -> new Extent(0, 0));
    }

    @Override
    public void document(Document document) {
        boolean another = !batch.isEmpty() && batch.get(0).section() != document.section();
        if (another || batch.size() == BATCH || batchBytes > BATCH_BYTES) {
            flush();
        }
        batch.add(document);
        batchBytes += document.json().length;
    }

    /** How many documents were not there before. */
    long added() {
        return added;
    }

    /** Ends the write, and tells how many documents each known section now has. */
    Map<Section, Long> end() {
        flush();
        PreparedBatch extents = handle.prepareBatch("INSERT INTO section (project, section, documents, next_place)"
                + " VALUES (:project, :section, :documents, :next) ON CONFLICT (project, section)"
                + " DO UPDATE SET documents = excluded.documents, next_place = excluded.next_place");
        Map<Section, Long> stored = new EnumMap<>(Section.class);
        sections.forEach((section, extent) -> {
            extents.bind("project", project)
                    .bind("section", section.id())
                    .bind("documents", extent.documents)
                    .bind("next", extent.nextPlace)
                    .add();
            stored.put(section, extent.documents);
        });
        if (extents.size() > 0) {
            extents.execute();
        }
        return stored;
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        Section section = batch.get(0).section();
        Extent extent = sections.computeIfAbsent(section, added -> new Extent(0, 0));
        Set<String> replaced = afresh || extent.documents == 0 ? Set.of() : replaced(section);
        store(section, extent, replaced);
        lookups.remove(section, replaced);
        batch.forEach(document -> lookups.add(section, bytes(document.id()), document.content()));
        lookups.flush();
        batch.clear();
        batchBytes = 0;
    }

    /** The ids of the batch that there are documents of already. */
    private Set<String> replaced(Section section) {
        return handle
                .createQuery(
                        "SELECT id FROM document WHERE project = :project AND section = :section AND id IN (<ids>)")
                .bind("project", project)
                .bind("section", section.id())
                .bindList(
                        "ids",
                        batch.stream().map(document -> bytes(document.id())).toList())
                .map((row, context) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void store(Section section, Extent extent, Set<String> replaced) {
        PreparedBatch documents = handle.prepareBatch("INSERT INTO document (project, section, id, place, body)"
                + " VALUES (:project, :section, :id, :place, :body)"
                + " ON CONFLICT (project, section, id) DO UPDATE SET body = excluded.body");
        for (Document document : batch) {
            boolean isNew = !replaced.contains(document.id());
            documents
                    .bind("project", project)
                    .bind("section", section.id())
                    .bind("id", bytes(document.id()))
                    .bind("place", extent.nextPlace)
                    .bind("body", document.json())
                    .add();
            extent.nextPlace++;
            extent.documents += isNew ? 1 : 0;
            added += isNew ? 1 : 0;
        }
        documents.execute();
    }

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }
}
