package cloud.preflight.adapter.command;

import cloud.preflight.openstack.Document;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/**
 * The documents of one section in a temporary file; a later one of the same id takes the place of the earlier. Not safe for
 * several threads at once.
 */
final class GatheredSection implements AutoCloseable {

    private static final int FIRST = 64;

    private final Path file;
    private final OutputStream out;
    private final Map<String, Integer> places = new HashMap<>();
    private long[] starts = new long[FIRST];
    private int[] lengths = new int[FIRST];
    private long end;

    GatheredSection() throws IOException {
        file = Files.createTempFile("preflight", ".json");
        out = new BufferedOutputStream(Files.newOutputStream(file));
    }

    void add(Document document) throws IOException {
        int place = places.computeIfAbsent(document.id(), first -> places.size());
        if (place == starts.length) {
            starts = Arrays.copyOf(starts, 2 * place);
            lengths = Arrays.copyOf(lengths, 2 * place);
        }
        out.write(document.json());
        starts[place] = end;
        lengths[place] = document.json().length;
        end += document.json().length;
    }

    /** The documents in the order of their places, with commas between them. */
    InputStream documents() throws IOException {
        out.flush();
        FileChannel channel = FileChannel.open(file);
        return new SequenceInputStream(new Enumeration<>() {
            private int place;

            @Override
            public boolean hasMoreElements() {
                return place < places.size();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(document(place++, channel));
            }
        }) {
            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    private byte[] document(int place, FileChannel channel) {
        int comma = place == 0 ? 0 : 1;
        ByteBuffer document = ByteBuffer.allocate(comma + lengths[place]);
        if (comma > 0) {
            document.put((byte) ',');
        }
        try {
            while (document.hasRemaining()
                    && channel.read(document, starts[place] + document.position() - comma) >= 0) {
                // On to the end of the document.
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return document.array();
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
