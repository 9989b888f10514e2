package cloud.preflight.openstack;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.SectionField.Kind;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the texts of a dump, of which each is what an API answered, {@code {"servers": […], "servers_links": […]}} or {@code
 * {"server": {…}}}, or a bare document. It keeps nothing of what it has read, so that any number of texts may follow; a
 * faulty document is lost alone. Not safe for several threads at once.
 */
public final class DumpReader {

    private static final List<SectionField> PARTS = SectionField.all(true);
    private static final Fields FIELDS =
            Fields.of(PARTS.stream().map(SectionField::name).toArray(String[]::new));

    private final FieldOrder order = new FieldOrder();
    private final DumpNotes notes = new DumpNotes(FIELDS);
    private final ServerReader servers = new ServerReader(notes);
    private final VolumeReader volumes = new VolumeReader(notes);
    private final CheckpointItemReader items = new CheckpointItemReader(notes);
    private final PolicyReader policies = new PolicyReader(notes);
    private final OperationLogReader logs = new OperationLogReader(notes);
    // Texts of one file are mostly of one kind, so the next is tried as what the last one was.
    private boolean bare;

    /** A reader that has read nothing. */
    public DumpReader() {}

    /**
     * Reads a text that is in memory.
     *
     * @throws InvalidDocument when it can't be read as a whole, so that nothing in it counts
     */
    public void read(byte[] bytes, Slice slice, DumpPlace place, DumpSink sink) throws InvalidDocument {
        Json.read(bytes, slice.from(), slice.to(), factory -> {
            try (JsonParser parser = factory.createParser(bytes, slice.from(), slice.length())) {
                if (new Reading(parser, slice.offset(), place, sink)
                        .read(bare && place.section().isPresent())) {
                    return this;
                }
            }
            bare = !bare;
            try (JsonParser parser = factory.createParser(bytes, slice.from(), slice.length())) {
                new Reading(parser, slice.offset(), place, sink).read(bare);
            }
            return this;
        });
    }

    /**
     * Reads an answer of any length to its end. The stream stays the caller's to close.
     *
     * @throws InvalidDocument when it can't be read as a whole, so that nothing in it counts
     * @throws IOException when the stream breaks off
     */
    public void read(InputStream in, DumpPlace place, DumpSink sink) throws IOException, InvalidDocument {
        Json.readStream(factory -> {
            try (JsonParser parser = factory.createParser(new Utf8Stream(in))) {
                new Reading(parser, 0, new DumpPlace(Optional.empty(), place.project(), place.sure()), sink)
                        .read(false);
            }
            return this;
        });
    }

    /**
     * Part of an array that is a text.
     *
     * @param from the first byte
     * @param to the byte behind the last
     * @param offset where the text starts in its file
     */
    public record Slice(int from, int to, long offset) {

        int length() {
            return to - from;
        }
    }

    /** The reading of one text. */
    private final class Reading {

        private final JsonParser parser;
        private final long offset;
        private final DumpPlace place;
        private final DumpSink sink;
        private final FaultList faults = new FaultList();
        private final Cursor cursor;
        private final Map<Section, Boolean> last = new EnumMap<>(Section.class);
        private final Map<Section, Boolean> next = new EnumMap<>(Section.class);
        private FaultList documentFaults = new FaultList();
        private Cursor document;
        private boolean alone;

        private Reading(JsonParser parser, long offset, DumpPlace place, DumpSink sink) {
            this.parser = parser;
            this.offset = offset;
            this.place = place;
            this.sink = sink;
            cursor = new Cursor(parser, faults, order);
            document = new Cursor(parser, documentFaults, order);
        }

        /** Whether it could be read as what it was taken for, a bare document or an answer. */
        private boolean read(boolean asBare) throws IOException, InvalidDocument {
            sink.begin();
            cursor.start();
            boolean right = asBare ? bare() : answer();
            if (!right) {
                return false;
            }
            cursor.end();
            if (!faults.isEmpty()) {
                throw new InvalidDocument(faults.inOrder());
            }
            last.forEach((section, whole) -> sink.page(section, !next.containsKey(section)));
            sink.end();
            return true;
        }

        private boolean bare() throws IOException {
            boolean object = parser.currentToken() == JsonToken.START_OBJECT;
            alone = true;
            document(place.section().orElseThrow());
            return object && !notes.isAnswer();
        }

        private boolean answer() throws IOException {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                problem("is a list alone: give the API's answer, {\"servers\": […]}", Shape.of(parser));
            } else if (cursor.isObject()) {
                Shape seen = new Shape();
                if (!sections(new ObjectCursor(cursor, FIELDS, (name, value) -> seen.see(name)))) {
                    if (place.section().isPresent()) {
                        return false;
                    }
                    problem("has none of " + names(), seen);
                }
            }
            return true;
        }

        private void problem(String problem, Shape shape) {
            String words =
                    Misplaced.facts(shape, true).map(where -> "; " + where).orElse("");
            faults.add(0, () -> "", problem + words);
        }

        private boolean sections(ObjectCursor object) throws IOException {
            boolean any = false;
            for (int field = object.next(); field != ObjectCursor.END; field = object.next()) {
                SectionField part = PARTS.get(field);
                any = true;
                if (part.kind() == Kind.LINKS) {
                    if (LinksReader.lead(cursor)) {
                        next.put(part.section(), true);
                    }
                } else if (part.kind() == Kind.SECTION && part.section().isList()) {
                    list(part.section());
                } else {
                    document(part.section());
                }
            }
            return any;
        }

        private void list(Section section) throws IOException {
            last.put(section, true);
            if (cursor.isList()) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    document(section);
                }
            }
        }

        private void document(Section section) throws IOException {
            long start = offset + parser.currentTokenLocation().getByteOffset();
            notes.start(section, alone);
            Optional<?> content = content(section);
            if (documentFaults.isEmpty()) {
                content.ifPresent(
                        read -> sink.document(new DumpDocument(section, project(), start, notes.note(), read)));
            } else {
                lost(section, start);
            }
        }

        private String project() {
            return place.sure() ? place.project() : notes.project().orElse(place.project());
        }

        private void lost(Section section, long start) {
            String root = parser.getParsingContext().pathAsPointer().toString();
            Optional<String> project = place.sure() ? Optional.of(place.project()) : notes.project();
            // What turns out to be an answer is read again.
            if (!notes.isAnswer()) {
                sink.faulty(new LostText(Optional.of(section), project, start, documentFaults.below(root)));
            }
            documentFaults = new FaultList();
            document = new Cursor(parser, documentFaults, order);
        }

        private Optional<?> content(Section section) throws IOException {
            return switch (section) {
                case SERVERS -> Optional.of(servers.read(document));
                case VOLUMES -> Optional.of(volumes.read(document));
                case CHECKPOINT_ITEMS -> Optional.of(items.read(document));
                case POLICIES -> Optional.of(policies.read(document));
                case OPERATION_LOGS -> Optional.of(logs.read(document));
                // Without their list the quotas are as good as absent.
                case QUOTAS -> QuotaReader.section(document, notes);
                case ACCOUNT -> Optional.<Account>of(AccountReader.read(document, notes));
            };
        }
    }

    private static String names() {
        return PARTS.stream()
                .filter(part -> part.kind() != Kind.LINKS)
                .map(SectionField::name)
                .collect(Collectors.joining(", "));
    }
}
