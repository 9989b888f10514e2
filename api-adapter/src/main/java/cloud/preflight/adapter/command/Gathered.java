package cloud.preflight.adapter.command;

import cloud.preflight.openstack.Document;
import cloud.preflight.openstack.DocumentReader;
import cloud.preflight.openstack.Section;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Documents from any number of native files, gathered section by section in temporary files. Where several files bring
 * quotas or an account, the last counts. Not safe for several threads at once.
 */
final class Gathered implements DocumentReader.Sink, AutoCloseable {

    private static final long REPORTED = 10_000;

    private final Streams streams;
    private final DocumentReader reader = DocumentReader.ofAnswers();
    private final Map<Section, Part> parts = new EnumMap<>(Section.class);
    private long read;

    /** What there is of one section. */
    private static final class Part implements AutoCloseable {
        private final Path file;
        private OutputStream out;
        private boolean empty = true;

        private Part() throws IOException {
            file = Files.createTempFile("preflight", ".json");
            out = open();
        }

        private OutputStream open() throws IOException {
            return new BufferedOutputStream(Files.newOutputStream(file));
        }

        private void add(Document document) throws IOException {
            if (!document.section().isList()) {
                out.close();
                out = open();
            } else if (!empty) {
                out.write(',');
            }
            out.write(document.json());
            empty = false;
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(file);
        }
    }

    Gathered(Streams streams) {
        this.streams = streams;
    }

    /** Adds what is in a file. */
    void add(Path file) {
        cloud.preflight.adapter.command.Files.read(file, streams, in -> reader.read(in, this));
    }

    /** Ends the progress that was shown on the way. */
    void end() {
        if (streams.terminal() && read >= REPORTED) {
            streams.err().println("\r" + read + " documents read");
        }
    }

    @Override
    public void known(Section section) throws IOException {
        if (!parts.containsKey(section)) {
            parts.put(section, new Part());
        }
    }

    @Override
    public void document(Document document) throws IOException {
        Part part = parts.get(document.section());
        if (part != null) {
            part.add(document);
        }
        if (streams.terminal() && ++read % REPORTED == 0) {
            streams.err().print("\r" + read + " documents read");
        }
    }

    /** Everything as the facts of a project. */
    InputStream facts() throws IOException {
        List<InputStream> pieces = new ArrayList<>();
        String before = "{";
        for (Map.Entry<Section, Part> entry : parts.entrySet()) {
            Section section = entry.getKey();
            entry.getValue().out.flush();
            pieces.add(text(before + section.jsonStart()));
            pieces.add(new BufferedInputStream(Files.newInputStream(entry.getValue().file)));
            pieces.add(text(section.jsonEnd()));
            before = ",";
        }
        pieces.add(text("}"));
        return new SequenceInputStream(Collections.enumeration(pieces));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts.values()) {
            part.close();
        }
    }
}
