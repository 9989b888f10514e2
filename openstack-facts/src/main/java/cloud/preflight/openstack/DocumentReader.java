package cloud.preflight.openstack;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.openstack.SectionField.Kind;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads native documents one by one from a text of any length: the facts of a project, or what an API answered, {@code
 * {"servers": […], "servers_links": […]}} or {@code {"server": {…}}}. In one text an id stands once in a section. Not safe
 * for several threads at once.
 */
public final class DocumentReader {

    /** A single document has at most so many bytes. */
    public static final int LONGEST = 16 << 20;

    private static final String MORE =
            "says next: the other pages are wanted too (preflight inventory puts pages together)";

    private static final String LIST_ALONE = "is a list alone: give the API's answer, {\"servers\": […]}";

    private final boolean pages;
    private final List<SectionField> parts;
    private final Fields fields;

    private DocumentReader(boolean pages) {
        this.pages = pages;
        parts = SectionField.all(pages);
        fields = Fields.of(parts.stream().map(SectionField::name).toArray(String[]::new));
    }

    /** A reader of facts: every section in its own field, and a list as a whole. */
    public static DocumentReader ofFacts() {
        return new DocumentReader(false);
    }

    /** A reader of what an API answers: a section, a page of it, or one document of it. */
    public static DocumentReader ofAnswers() {
        return new DocumentReader(true);
    }

    /** What becomes of what is read. After a fault nothing more comes, and what came is of no use. */
    public interface Sink {

        /** There is such a section, perhaps an empty one. */
        void known(Section section) throws IOException;

        /** One of its documents. */
        void document(Document document) throws IOException;

        /**
         * A list of the section has come to its end, which is the section's own where it is the last page. Of a section of
         * which single documents come nothing is said. To be told is of use where pages are put together.
         */
        default void page(Section section, boolean last) {
            // Whole lists alone come from a reader of facts.
        }
    }

    /**
     * Reads to the end of the stream, which stays the caller's to close.
     *
     * @throws InvalidDocument with every fault, when there are any
     * @throws DocumentTooLarge when one document is larger than {@link #LONGEST}
     * @throws IOException when the stream breaks off, or what the sink throws
     */
    public void read(InputStream in, Sink sink) throws IOException, InvalidDocument {
        RecordingStream recording = new RecordingStream(in, LONGEST);
        Json.readStream(factory -> {
            try (JsonParser parser = factory.createParser(recording)) {
                new Reading(parser, recording, sink).read();
            }
            return this;
        });
    }

    /** What one document is called by, and what is in it. */
    private record Named(String id, Object content) {}

    private static <T> Cursor.Reader<Optional<Named>> named(Cursor.Reader<T> reader, Function<T, String> id) {
        return cursor -> {
            T content = reader.read(cursor);
            return Optional.of(new Named(id.apply(content), content));
        };
    }

    /** The reading of one text. */
    private final class Reading {

        private final Cursor.Reader<Optional<Named>> servers = named(new ServerReader(), Server::id);
        private final Cursor.Reader<Optional<Named>> volumes = named(new VolumeReader(), Volume::id);
        private final Cursor.Reader<Optional<Named>> items = named(new CheckpointItemReader(), CheckpointItem::id);
        private final Cursor.Reader<Optional<Named>> policies = named(new PolicyReader(), Policy::id);
        private final Cursor.Reader<Optional<Named>> logs = named(new OperationLogReader(), OperationLog::id);

        private final FaultList faults = new FaultList();
        private final Shape seen = new Shape();
        private final Cursor cursor;
        private final RecordingStream recording;
        private final Sink sink;
        private final Set<Section> listed = EnumSet.noneOf(Section.class);
        private final Map<Section, Long> next = new EnumMap<>(Section.class);

        private Reading(JsonParser parser, RecordingStream recording, Sink sink) {
            cursor = new Cursor(parser, faults, "", 0);
            this.recording = recording;
            this.sink = sink;
        }

        private void read() throws IOException, InvalidDocument {
            cursor.start();
            if (cursor.parser().currentToken() == JsonToken.START_ARRAY) {
                problem(pages ? LIST_ALONE : "is a list, not an object", Shape.of(cursor.parser()));
            } else if (cursor.isObject() && !sections()) {
                problem("has none of " + sectionFields(), seen);
            }
            cursor.end();
            pages();
            if (!faults.isEmpty()) {
                throw new InvalidDocument(faults.inOrder());
            }
        }

        /** What is wrong with the text as a whole. */
        private void problem(String problem, Shape shape) {
            String words =
                    Misplaced.facts(shape, pages).map(where -> "; " + where).orElse("");
            faults.add(0, () -> "", problem + words);
        }

        private boolean sections() throws IOException {
            boolean any = false;
            ObjectCursor object = new ObjectCursor(cursor, fields, (name, value) -> seen.see(name));
            for (int field = object.next(); field != ObjectCursor.END; field = object.next()) {
                SectionField part = parts.get(field);
                if (part.kind() == Kind.LINKS) {
                    links(part.section());
                } else if (part.kind() == Kind.SECTION && part.section().isList()) {
                    any = true;
                    list(part.section());
                } else {
                    any |= document(part.section());
                }
            }
            return any;
        }

        private void links(Section section) throws IOException {
            long offset = cursor.offset();
            if (LinksReader.lead(cursor)) {
                next.put(section, offset);
            }
        }

        private void list(Section section) throws IOException {
            listed.add(section);
            if (faults.isEmpty()) {
                sink.known(section);
            }
            if (cursor.isList()) {
                while (cursor.parser().nextToken() != JsonToken.END_ARRAY) {
                    document(section);
                }
            }
        }

        private boolean document(Section section) throws IOException {
            if (cursor.parser().currentToken() != JsonToken.START_OBJECT) {
                // No document, which the reader reports. The parser may have taken it from several pieces, unlike a
                // brace.
                return content(section).isPresent();
            }
            recording.start(cursor.offset());
            Optional<Named> read = content(section);
            byte[] json = recording.end(cursor.parser().currentLocation().getByteOffset());
            if (read.isPresent() && faults.isEmpty()) {
                Named named = read.get();
                sink.known(section);
                sink.document(new Document(section, named.id(), named.content(), Compact.of(json)));
            }
            return read.isPresent();
        }

        private Optional<Named> content(Section section) throws IOException {
            return switch (section) {
                case SERVERS -> servers.read(cursor);
                case VOLUMES -> volumes.read(cursor);
                case CHECKPOINT_ITEMS -> items.read(cursor);
                case POLICIES -> policies.read(cursor);
                case OPERATION_LOGS -> logs.read(cursor);
                // Without their list the quotas are as good as absent.
                case QUOTAS -> QuotaReader.section(cursor).map(quotas -> new Named("", quotas));
                case ACCOUNT -> Optional.of(new Named("", AccountReader.read(cursor)));
            };
        }

        /** Links may stand before their list, so it is told at the end what they say. */
        private void pages() {
            for (Section section : listed) {
                Long more = next.get(section);
                if (more != null && !pages) {
                    faults.add(more, () -> "/" + SectionJson.links(section), MORE);
                } else if (faults.isEmpty()) {
                    sink.page(section, more == null);
                }
            }
        }
    }

    private String sectionFields() {
        return parts.stream()
                .filter(part -> part.kind() != Kind.LINKS)
                .map(SectionField::name)
                .collect(Collectors.joining(", "));
    }
}
