package cloud.preflight.adapter.inventory;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Facts;
import cloud.preflight.openstack.DocumentReader;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.Section;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The facts of projects. A write is atomic, and durable when it returns; a read sees one state. Whatever keeps the store from
 * answering is thrown as {@link Unavailable}, after which the next call tries anew. Safe for any number of threads.
 */
public final class Inventory implements AutoCloseable {

    /** A page has at most so many documents. */
    public static final int LONGEST_PAGE = 1_000;

    private static final long MANY = 500;
    private static final long LARGEST_PAGE = 16 << 20;

    private final Database database;

    Inventory(Database database) {
        this.database = database;
    }

    /** An inventory in this directory, which is made when it is first written to. */
    public static Inventory in(Path directory) {
        return new Inventory(new SqliteDatabase(directory, ""));
    }

    /** An inventory in the PostgreSQL database with this JDBC address. */
    public static Inventory at(String url) {
        return new Inventory(new PostgresDatabase(url));
    }

    /**
     * Some documents of a section, in their order.
     *
     * @param documents the documents, each as it was given
     * @param nextMarker the marker of the next page; null on the last
     */
    public record Page(List<byte[]> documents, @Nullable String nextMarker) {}

    /** Thrown when a page is to start after a document that is not there. */
    public static final class NoSuchMarker extends RuntimeException {}

    /** Whether nothing was ever written, as far as that can be told without asking the database. */
    public boolean absent() {
        return database.absent();
    }

    /** Asks the database for a sign of life. */
    public void awake() {
        read(handle -> handle.select("SELECT 1").mapTo(int.class).one(), () -> 1);
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

    private Map<Section, Long> write(String project, InputStream facts, boolean afresh)
            throws IOException, InvalidDocument {
        Written written;
        try {
            written = this.<Written, Exception>writing(handle -> {
                Writing writing = new Writing(handle, project);
                if (afresh) {
                    writing.clear();
                }
                DocumentReader.ofFacts().read(facts, writing);
                return new Written(writing.end(), writing.added());
            });
        } catch (IOException | InvalidDocument | RuntimeException known) {
            throw known;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        if (written.added() >= MANY) {
            database.grown(database.writing());
        }
        return written.stored();
    }

    private record Written(Map<Section, Long> stored, long added) {}

    /** Forgets the project's facts. */
    public void clear(String project) {
        if (!absent()) {
            writing(handle -> {
                new Writing(handle, project).clear();
                return null;
            });
        }
    }

    /** Removes a document, by its id or, where the section is one, by an empty one; tells whether there was one. */
    public boolean remove(String project, Section section, String id) {
        return !absent()
                && writing(handle -> {
                    Writing writing = new Writing(handle, project);
                    boolean removed = writing.remove(section, id);
                    writing.end();
                    return removed;
                });
    }

    /** A document as it was given. */
    public Optional<byte[]> document(String project, Section section, String id) {
        return read(handle -> new Reading(handle, project).document(section, id), Optional::empty);
    }

    /**
     * Some documents of a section; empty when the section is unknown.
     *
     * @param marker the id of the document before the first of the page; null for the first page
     * @param limit how many documents at most
     * @throws NoSuchMarker when no document has the marker as its id
     */
    public Optional<Page> page(String project, Section section, @Nullable String marker, int limit) {
        return read(handle -> page(new Reading(handle, project), section, marker, limit), Optional::empty);
    }

    private static Optional<Page> page(Reading reading, Section section, @Nullable String marker, int limit) {
        if (!reading.known().containsKey(section)) {
            return Optional.empty();
        }
        long after = -1;
        if (marker != null) {
            if (!section.isList()) {
                throw new NoSuchMarker();
            }
            OptionalLong place = reading.place(section, marker);
            after = place.orElseThrow(NoSuchMarker::new);
        }
        Iterator<Reading.Stored> stored = reading.after(section, after).iterator();
        List<byte[]> documents = new ArrayList<>();
        long size = 0;
        byte[] last = {};
        while (stored.hasNext()) {
            Reading.Stored next = stored.next();
            if (documents.size() == limit || size > LARGEST_PAGE) {
                return Optional.of(new Page(documents, new String(last, StandardCharsets.UTF_8)));
            }
            documents.add(next.json());
            size += next.json().length;
            last = next.id();
        }
        return Optional.of(new Page(documents, null));
    }

    /** The project's facts as they were given, section by section, in a stream that holds no transaction. */
    public InputStream facts(String project) throws IOException {
        Spool spool = Spool.create();
        try (OutputStream out = spool.out()) {
            out.write('{');
            read(
                    handle -> {
                        write(new Reading(handle, project), out);
                        return true;
                    },
                    () -> false);
            out.write('}');
        } catch (UncheckedIOException failure) {
            spool.delete();
            throw new Unavailable("the temporary file can't be written", failure);
        } catch (RuntimeException | IOException failure) {
            spool.delete();
            throw failure;
        }
        return spool.last();
    }

    private static void write(Reading reading, OutputStream out) {
        try {
            String before = "";
            for (Section section : reading.known().keySet()) {
                out.write(text(before + section.jsonStart()));
                String between = "";
                for (Reading.Stored stored : reading.after(section, -1)) {
                    out.write(text(between));
                    out.write(stored.json());
                    between = ",";
                }
                out.write(text(section.jsonEnd()));
                before = ",";
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The facts of a question, where the sections that it does not bring are those of the project. */
    public Facts facts(String project, Question question, Profile profile) {
        Request request = question.request();
        Lookup lookup = new Lookup(request.operation(), List.of(request), profile);
        return lookup.satisfiedBy(question.sections())
                ? question.facts()
                : read(
                        handle -> lookup.complete(question.given(), question.sections(), new Reading(handle, project)),
                        question::facts);
    }

    /** What is done with the facts of a project, all of one state. */
    public interface Asking<T> {
        T ask(Source source);
    }

    /** The facts of a project at one moment. Only good while it is asked. */
    public interface Source {

        /** The facts that some requests of one operation need; those to protect, also the policies that bind their servers. */
        Facts facts(Operation operation, List<? extends Request> requests);
    }

    /** Asks for facts of the project, all of one state. */
    public <T> T ask(String project, Profile profile, Asking<T> asking) {
        return read(
                handle -> {
                    Reading reading = new Reading(handle, project);
                    return asking.ask((operation, requests) -> {
                        Lookup lookup = new Lookup(operation, requests, profile);
                        if (operation == Operation.PROTECT) {
                            lookup.addBindings();
                        }
                        return lookup.complete(Facts.builder(), EnumSet.noneOf(Section.class), reading);
                    });
                },
                () -> asking.ask((operation, requests) -> Facts.none()));
    }

    private <T> T read(Function<Handle, T> work, Supplier<T> absent) {
        Optional<Jdbi> reading = database.reading();
        if (reading.isEmpty()) {
            return absent.get();
        }
        try {
            return reading.get().inTransaction(work::apply);
        } catch (JdbiException failure) {
            throw new Unavailable("the database can't be read", failure);
        }
    }

    private <T, X extends Exception> T writing(HandleCallback<T, X> work) throws X {
        try {
            return database.writing().inTransaction(work);
        } catch (JdbiException failure) {
            throw new Unavailable("the database can't be written", failure);
        }
    }

    /** Ends every connection. */
    @Override
    public void close() {
        database.close();
    }
}
