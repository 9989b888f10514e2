package cloud.preflight.fleet;

import static java.util.Objects.requireNonNull;

import cloud.preflight.openstack.DumpPlace;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * One file of a fleet's input, or what stands for one.
 *
 * @param name what it is called in a report
 * @param form how its texts stand in it
 * @param place what its place says of the documents
 * @param source its bytes
 */
public record DumpInput(String name, Form form, DumpPlace place, Source source) {

    /** How texts stand in a file. */
    public enum Form {
        /** One a line; blank lines are passed over. */
        LINES,
        /** The file is one. */
        ANSWER,
        /** Its name does not say: it is one where its first line is not a whole one. */
        EITHER
    }

    /** Where the bytes come from. Opened once, or once for each part that is read on its own. */
    public interface Source {

        /** The bytes from the start, unpacked; the receiver closes the stream. */
        InputStream open() throws IOException;

        /** The bytes from there; only asked for where there are {@linkplain #parts parts}. */
        default InputStream open(long start) throws IOException {
            throw new UnsupportedOperationException("has no parts");
        }

        /** How many bytes there are to read, packed as they are; empty where nobody knows. */
        default OptionalLong size() {
            return OptionalLong.empty();
        }

        /** Whether it can be read in parts at the same time. */
        default boolean parts() {
            return false;
        }
    }

    /** A file. */
    public DumpInput {
        requireNonNull(name, "name");
        requireNonNull(form, "form");
        requireNonNull(place, "place");
        requireNonNull(source, "source");
    }
}
