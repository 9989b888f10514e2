package cloud.preflight.adapter.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The worked examples: questions that say what their answer is. They are kept in one file, since what they have in common
 * then takes its room once, and are read from it whenever somebody wants one.
 */
public final class Examples {

    private static final String FILE = "examples.zip";
    private static final String JSON = ".json";

    private Examples() {}

    /** What they are called, in order. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Resources.open(FILE))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(JSON)) {
                    names.add(entry.getName().substring(0, entry.getName().length() - JSON.length()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        names.sort(null);
        return names;
    }

    /** The one with this name; empty when there is none. */
    public static Optional<byte[]> named(String name) {
        try (InputStream file = Resources.open(FILE);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name + JSON)) {
                    return Optional.of(zip.readAllBytes());
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
