package cloud.preflight.answers;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * JSON in UTF-8 that is written piece by piece, as it is taken, so that of a long answer little is held. Not safe for several
 * threads at once.
 */
public final class Pieces implements Iterator<byte[]> {

    /** A piece has so many bytes, or as many more as what is written at once takes. */
    private static final int PIECE = 1 << 16;

    private final ByteArrayBuilder bytes = new ByteArrayBuilder();
    private final Deque<Iterator<JsonText.Content>> parts;
    private final JsonGenerator json;
    private boolean ended;

    /** The parts one after the other, of each what it holds, one after the other. */
    Pieces(List<Iterator<JsonText.Content>> parts) {
        this.parts = new ArrayDeque<>(parts);
        json = JsonText.generator(bytes);
    }

    /** A part that is written at once. */
    static Iterator<JsonText.Content> once(JsonText.Content content) {
        return List.of(content).iterator();
    }

    /** A part that is written element by element. */
    static <T> Iterator<JsonText.Content> each(Collection<T> elements, Function<T, JsonText.Content> content) {
        return elements.stream().map(content).iterator();
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public byte[] next() {
        return upTo(PIECE);
    }

    /** A piece of at least so many bytes, or all that is left. */
    public byte[] upTo(int enough) {
        if (ended) {
            throw new NoSuchElementException();
        }
        try {
            while (bytes.size() < enough && more()) {
                parts.element().next().write(json);
            }
            if (more()) {
                json.flush();
            } else {
                json.close();
                ended = true;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] piece = bytes.toByteArray();
        bytes.reset();
        return piece;
    }

    private boolean more() {
        while (!parts.isEmpty() && !parts.element().hasNext()) {
            parts.remove();
        }
        return !parts.isEmpty();
    }
}
