package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.Document;
import cloud.preflight.openstack.DocumentReader;
import cloud.preflight.openstack.SectionJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Documents from any number of native files, gathered section by section: pages are put together, and a later document of
 * the same id takes the place of the earlier one. Where several files bring quotas or an account, the last counts. Not safe
 * for several threads at once.
 */
final class Gathered implements DocumentReader.Sink, AutoCloseable {

    private final Streams streams;
    private final Progress progress;
    private final DocumentReader reader = DocumentReader.ofAnswers();
    private final Map<Section, GatheredSection> sections = new EnumMap<>(Section.class);
    private final Map<Section, Path> continued = new EnumMap<>(Section.class);
    private final Set<Section> whole = EnumSet.noneOf(Section.class);
    private Path current = Path.of("");

    /** Of these files, each of which is to be added. */
    Gathered(List<Path> files, Streams streams) {
        this.streams = streams;
        progress = Progress.of(files, "documents read", streams, System::nanoTime);
    }

    /** What comes from here on is of this file, or of what is called so. */
    void from(Path file) {
        current = file;
    }

    /** Adds what is in a file. */
    void add(Path file) {
        from(file);
        InputFiles.read(file, streams, in -> reader.read(progress.counted(in), this));
    }

    /** Ends the progress that was shown on the way; lists that go on after their last page here are refused. */
    void end() {
        progress.erase();
        continued.forEach((section, file) -> {
            if (!whole.contains(section)) {
                throw new CommandFailure(
                        file + ": /" + section.id() + "_links says next: the other pages are wanted too");
            }
        });
    }

    @Override
    public void known(Section section) {
        try {
            if (!sections.containsKey(section)) {
                sections.put(section, new GatheredSection());
            }
        } catch (IOException failure) {
            throw noRoom(failure);
        }
    }

    @Override
    public void document(Document document) {
        try {
            GatheredSection section = sections.get(document.section());
            if (section != null) {
                section.add(document);
            }
        } catch (IOException failure) {
            throw noRoom(failure);
        }
        progress.done(1);
    }

    /** Not to be taken for a fault of the file that is read. */
    static CommandFailure noRoom(IOException failure) {
        return new CommandFailure("a temporary file " + FileTrouble.unwritable(failure));
    }

    @Override
    public void page(Section section, boolean last) {
        if (last) {
            whole.add(section);
        } else {
            continued.put(section, current);
        }
    }

    /** Everything as the facts of a project. */
    InputStream facts() throws IOException {
        List<InputStream> pieces = new ArrayList<>();
        String before = "{";
        for (Map.Entry<Section, GatheredSection> entry : sections.entrySet()) {
            Section section = entry.getKey();
            pieces.add(text(before + SectionJson.start(section)));
            pieces.add(entry.getValue().documents());
            pieces.add(text(SectionJson.end(section)));
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
        progress.erase();
        for (GatheredSection section : sections.values()) {
            section.close();
        }
    }
}
