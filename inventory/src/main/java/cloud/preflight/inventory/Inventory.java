package cloud.preflight.inventory;

import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.DocumentReader;
import cloud.preflight.openstack.DocumentTooLarge;
import cloud.preflight.openstack.InvalidDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The facts of projects. A write is atomic, and durable when it returns; a read sees one state. Whatever keeps the store from
 * answering is thrown as {@link Unavailable}, after which the next call tries anew. Safe for any number of threads.
 */
public final class Inventory implements FactSource, AutoCloseable {

    private static final long MANY = 500;

    private final Database database;

    Inventory(Database database) {
        this.database = database;
    }

    /** An inventory in this directory, which is made when it is first written to. */
    public static Inventory in(Path directory) {
        return new Inventory(new SqliteDatabase(directory, "", new Keys()));
    }

    /**
     * An inventory in the PostgreSQL database with this JDBC address.
     *
     * @throws IllegalArgumentException when it is no such address; what it says of it may be told to anybody
     */
    public static Inventory at(String url) {
        return new Inventory(new PostgresDatabase(url, new Keys()));
    }

    /** Whether nothing was ever written, as far as that can be told without asking the database. */
    public boolean absent() {
        return database.absent();
    }

    /**
     * Tries whether the data directory could be written to, and leaves it as it was.
     *
     * @throws FileSystemException when it could not; it has the file that is in the way and, as the reason, what is wrong
     */
    public void probe() throws FileSystemException {
        database.probe();
    }

    /**
     * How much is kept.
     *
     * @param projects the number of projects that were ever written to
     * @param documents the number of documents of each section
     */
    public record Size(long projects, Map<Section, Long> documents) {}

    /** How much is kept. */
    public Size size() {
        return database.read(Reading::size, () -> new Size(0, Map.of()));
    }

    /** The projects that have facts, by name. */
    public List<String> projects() {
        return database.read(Reading::projects, List::of);
    }

    /** The connections that read. */
    public Pool readers() {
        return database.readers();
    }

    /** The connections that write. */
    public Pool writers() {
        return database.writers();
    }

    /** Asks the database for a sign of life. */
    public void awake() {
        database.read(handle -> handle.select("SELECT 1").mapTo(int.class).one(), () -> 1);
    }

    /**
     * Replaces the project's facts, and tells how many documents each section now has.
     *
     * @throws InvalidDocument when the facts have faults; nothing is changed then
     * @throws IOException when the stream breaks off; nothing is changed then
     */
    public Map<Section, Long> replace(String project, InputStream facts) throws IOException, InvalidDocument {
        Spool spool = Spool.create();
        try {
            spool.take(facts);
            try (InputStream spooled = spool.last()) {
                return write(project, spooled, true);
            } catch (DocumentTooLarge excess) {
                throw excess;
            } catch (IOException failure) {
                throw Spool.unreadable(failure);
            }
        } finally {
            spool.delete();
        }
    }

    /**
     * Adds documents to the project's facts or replaces them by their ids, and tells how many documents each section now has.
     *
     * @throws InvalidDocument when the facts have faults; nothing is changed then
     * @throws IOException when the stream breaks off; nothing is changed then
     */
    public Map<Section, Long> merge(String project, InputStream facts) throws IOException, InvalidDocument {
        return write(project, facts, false);
    }

    private record Written(Map<Section, Long> stored, long added) {}

    private Map<Section, Long> write(String project, InputStream facts, boolean afresh)
            throws IOException, InvalidDocument {
        Written written;
        try {
            written = database.write(handle -> {
                Writing writing = writing(handle, project);
                if (afresh) {
                    writing.clear();
                }
                read(facts, writing);
                return new Written(writing.end(), writing.added());
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (Refused refused) {
            throw refused.invalid;
        }
        if (written.added() >= MANY) {
            database.grown();
        }
        return written.stored();
    }

    private static void read(InputStream facts, Writing writing) {
        try {
            DocumentReader.ofFacts().read(facts, writing);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InvalidDocument invalid) {
            throw new Refused(invalid);
        }
    }

    /** Carries out of a transaction, which it undoes, that the facts have faults. */
    private static final class Refused extends RuntimeException {

        private final InvalidDocument invalid;

        private Refused(InvalidDocument invalid) {
            this.invalid = invalid;
        }
    }

    private Writing writing(Handle handle, String project) {
        return new Writing(handle, project, database.keys());
    }

    private Reading reading(Handle handle, String project) {
        return new Reading(handle, project, database.keys());
    }

    /** Forgets the project's facts. */
    public void clear(String project) {
        if (!absent()) {
            database.write(handle -> {
                writing(handle, project).clear();
                return true;
            });
        }
    }

    /** Removes a document, by its id or, where the section is one, by an empty one; tells whether there was one. */
    public boolean remove(String project, Section section, String id) {
        return !absent()
                && database.write(handle -> {
                    Writing writing = writing(handle, project);
                    boolean removed = writing.remove(section, id);
                    writing.end();
                    return removed;
                });
    }

    /** A document as it was given. */
    public Optional<byte[]> document(String project, Section section, String id) {
        return database.read(handle -> reading(handle, project).document(section, id), Optional::empty);
    }

    /**
     * Some documents of a section; empty when the section is unknown.
     *
     * @param marker the id of the document before the first of the page; null for the first page
     * @param limit how many documents at most
     * @throws Page.NoSuchMarker when no document has the marker as its id
     */
    public Optional<Page> page(String project, Section section, @Nullable String marker, int limit) {
        return database.read(handle -> Page.of(reading(handle, project), section, marker, limit), Optional::empty);
    }

    /** The project's facts as they were given, section by section, in a stream that holds no transaction. */
    public InputStream facts(String project) {
        return Everything.of(project, database);
    }

    /** Completed by the project's facts of one state; what an inventory does not hold of a section that it has is not there. */
    @Override
    public Facts facts(String project, Needs needs, Facts known) {
        return database.read(handle -> new StoredFacts(needs, reading(handle, project)).complete(known), () -> known);
    }

    /** Ends every connection. */
    @Override
    public void close() {
        database.close();
    }
}
