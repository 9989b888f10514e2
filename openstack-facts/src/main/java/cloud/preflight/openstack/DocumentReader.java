package cloud.preflight.openstack;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads native documents one by one from a text of any length: the facts of a project, or what an API answered, {@code
 * {"servers": […], "servers_links": […]}} or {@code {"server": {…}}}. In all that one reader reads an id stands once in a
 * section. Not safe for several threads at once.
 */
public final class DocumentReader {

    /** A single document has at most so many bytes. */
    public static final int LONGEST = 16 << 20;

    private final List<Section> sections;
    private final Fields fields;
    private FaultList faults = new FaultList();

    private final Cursor.Reader<Optional<Named>> servers = named(new ServerReader(), Server::id);
    private final Cursor.Reader<Optional<Named>> volumes = named(new VolumeReader(), Volume::id);
    private final Cursor.Reader<Optional<Named>> items = named(new CheckpointItemReader(), CheckpointItem::id);
    private final Cursor.Reader<Optional<Named>> policies = named(new PolicyReader(), Policy::id);
    private final Cursor.Reader<Optional<Named>> logs = named(new OperationLogReader(), OperationLog::id);

    /** What one document is called by, and what is in it. */
    private record Named(String id, Object content) {}

    private DocumentReader(boolean singles) {
        sections = Arrays.stream(Section.values())
                .flatMap(section -> singles && section.isList() ? Stream.of(section, section) : Stream.of(section))
                .toList();
        String[] names = new String[sections.size()];
        for (int i = 0; i < names.length; i++) {
            boolean single = i > 0 && sections.get(i - 1) == sections.get(i);
            names[i] = single ? sections.get(i).single() : sections.get(i).id();
        }
        fields = Fields.of(names);
    }

    private static <T> Cursor.Reader<Optional<Named>> named(Cursor.Reader<T> reader, Function<T, String> id) {
        return cursor -> {
            T content = reader.read(cursor);
            return Optional.of(new Named(id.apply(content), content));
        };
    }

    private Optional<Named> read(Section section, Cursor cursor) throws IOException {
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

    /** A reader of facts: every section in its own field. */
    public static DocumentReader ofFacts() {
        return new DocumentReader(false);
    }

    /** A reader of what an API answers: a section, or one document of it. */
    public static DocumentReader ofAnswers() {
        return new DocumentReader(true);
    }

    /** What becomes of what is read. After a fault nothing more comes, and what came is of no use. */
    public interface Sink {

        /** There is such a section, perhaps an empty one. */
        void known(Section section) throws IOException;

        /** One of its documents. */
        void document(Document document) throws IOException;
    }

    /**
     * Reads to the end of the stream, which stays the caller's to close.
     *
     * @throws InvalidDocument with every fault, when there are any
     * @throws DocumentTooLarge when one document is larger than {@link #LONGEST}
     * @throws IOException when the stream breaks off, or what the sink throws
     */
    public void read(InputStream in, Sink sink) throws IOException, InvalidDocument {
        faults = new FaultList();
        RecordingStream recording = new RecordingStream(in, LONGEST);
        Json.readStream(factory -> read(factory, recording, sink));
    }

    private DocumentReader read(JsonFactory factory, RecordingStream recording, Sink sink)
            throws IOException, InvalidDocument {
        try (JsonParser parser = factory.createParser(recording)) {
            Cursor cursor = new Cursor(parser, faults, "", 0);
            cursor.start();
            boolean any = cursor.isObject() && sections(cursor, recording, sink);
            cursor.end();
            if (!any && faults.isEmpty()) {
                faults.add(0, "", "has none of " + fields);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidDocument(faults.inOrder());
        }
        return this;
    }

    private boolean sections(Cursor cursor, RecordingStream recording, Sink sink) throws IOException {
        boolean any = false;
        ObjectCursor object = new ObjectCursor(cursor, fields);
        for (int field = object.next(); field != ObjectCursor.END; field = object.next()) {
            Section section = sections.get(field);
            if (section.isList() && fields.name(field).equals(section.id())) {
                any = true;
                if (faults.isEmpty()) {
                    sink.known(section);
                }
                list(section, cursor, recording, sink);
            } else {
                any |= document(section, cursor, recording, sink);
            }
        }
        return any;
    }

    private void list(Section section, Cursor cursor, RecordingStream recording, Sink sink) throws IOException {
        if (cursor.isList()) {
            while (cursor.parser().nextToken() != JsonToken.END_ARRAY) {
                document(section, cursor, recording, sink);
            }
        }
    }

    private boolean document(Section section, Cursor cursor, RecordingStream recording, Sink sink) throws IOException {
        if (cursor.parser().currentToken() != JsonToken.START_OBJECT) {
            // No document, which the reader reports. The parser may have taken it from several pieces, unlike a brace.
            return read(section, cursor).isPresent();
        }
        recording.start(cursor.offset());
        Optional<Named> read = read(section, cursor);
        byte[] json = recording.end(cursor.parser().currentLocation().getByteOffset());
        if (read.isPresent() && faults.isEmpty()) {
            Named named = read.get();
            sink.known(section);
            sink.document(new Document(section, named.id(), named.content(), Compact.of(json)));
        }
        return read.isPresent();
    }
}
