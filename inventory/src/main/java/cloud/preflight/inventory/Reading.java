package cloud.preflight.inventory;

import cloud.preflight.facts.Section;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** Reads the documents of one project, within a transaction that sees one state. Not safe for several threads at once. */
final class Reading {

    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final byte[] project;
    private final Keys keys;

    Reading(Handle handle, String project, Keys keys) {
        this(handle, project.getBytes(StandardCharsets.UTF_8), keys);
    }

    Reading(Handle handle, byte[] project, Keys keys) {
        this.handle = handle;
        this.project = project;
        this.keys = keys;
    }

    /** A stored document and its place in its section. */
    record Stored(long place, byte[] id, byte[] json) {}

    private record Known(Section section, long documents, Optional<Integer> lookupVersion) {}

    /**
     * The sections that are known, each with the number of its documents. To be asked for before documents are looked up by
     * key.
     *
     * @throws cloud.preflight.facts.FactSource.Unavailable when they are kept under keys of another version
     */
    Map<Section, Long> known() {
        Map<Section, Long> known = new EnumMap<>(Section.class);
        handle.createQuery("SELECT section, documents, (SELECT version FROM lookup_version) FROM section"
                        + " WHERE project = :project")
                .bind("project", project)
                .map((row, context) -> new Known(
                        Section.of(row.getString(1)).orElseThrow(),
                        row.getLong(2),
                        Optional.ofNullable(row.getObject(3, Integer.class))))
                .forEach(row -> {
                    LookupVersion.require(keys, row.lookupVersion());
                    known.put(row.section(), row.documents());
                });
        return known;
    }

    /** How much is kept of all projects. */
    static Inventory.Size size(Handle handle) {
        Map<Section, Long> documents = new EnumMap<>(Section.class);
        handle.createQuery("SELECT section, SUM(documents) FROM section GROUP BY section")
                .map((row, context) ->
                        documents.put(Section.of(row.getString(1)).orElseThrow(), row.getLong(2)))
                .list();
        long projects = handle.createQuery("SELECT COUNT(*) FROM project")
                .mapTo(long.class)
                .one();
        return new Inventory.Size(projects, documents);
    }

    /** The projects of which some section is known, in the order of their bytes. */
    static List<String> projects(Handle handle) {
        return handle.createQuery("SELECT DISTINCT project FROM section ORDER BY project")
                .map((row, context) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }

    Optional<byte[]> document(Section section, String id) {
        return documents(section, List.of(id), List.of()).stream().findFirst();
    }

    /** The documents with any of these ids or any of these keys, in their order. */
    List<byte[]> documents(Section section, Collection<String> ids, Collection<byte[]> keys) {
        TreeMap<Long, byte[]> found = new TreeMap<>();
        List<byte[]> wanted = ids.stream()
                .distinct()
                .map(id -> id.getBytes(StandardCharsets.UTF_8))
                .toList();
        find("id IN (<wanted>)", section, wanted, found);
        find(
                "id IN (SELECT id FROM lookup WHERE project = :project AND section = :section AND lookup_key IN (<wanted>))",
                section,
                List.copyOf(keys),
                found);
        return new ArrayList<>(found.values());
    }

    private void find(String condition, Section section, List<byte[]> wanted, Map<Long, byte[]> found) {
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            stored(query(section, condition, "")
                            .bindList("wanted", wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()))))
                    .forEach(document -> found.put(document.place(), document.json()));
        }
    }

    /** The first documents of a section, at most so many. */
    List<byte[]> first(Section section, long most) {
        return stored(query(section, "place >= 0", "ORDER BY place LIMIT :most").bind("most", most))
                .map(Stored::json)
                .list();
    }

    /** Where a document stands in its section. */
    OptionalLong place(Section section, String id) {
        return stored(query(section, "id = :id", "").bind("id", id.getBytes(StandardCharsets.UTF_8))).stream()
                .mapToLong(Stored::place)
                .findFirst();
    }

    /** All documents after a place, in their order, read as they are taken. */
    ResultIterable<Stored> after(Section section, long place) {
        return stored(query(section, "place > :after", "ORDER BY place")
                .bind("after", place)
                .setFetchSize(AT_ONCE));
    }

    private Query query(Section section, String condition, String order) {
        return handle.createQuery(
                        "SELECT place, id, body FROM document WHERE project = :project AND section = :section AND "
                                + condition + " " + order)
                .bind("project", project)
                .bind("section", section.id());
    }

    private static ResultIterable<Stored> stored(Query query) {
        return query.map((row, context) -> new Stored(row.getLong(1), row.getBytes(2), row.getBytes(3)));
    }
}
