package cloud.preflight.inventory;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory that a database's file is in, or will be once it is written to. */
final class DataDirectory {

    private static final String PROBE = ".preflight";
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path directory;
    private final Path file;

    /** The directory of this file, whose path is absolute. */
    DataDirectory(Path file) {
        this.file = file.normalize();
        directory = requireNonNull(this.file.getParent());
    }

    /**
     * Tries what a write will need. Asking for permissions would not do: nobody but the file system knows what it takes.
     *
     * @throws FileSystemException when something is in the way; it has the file and, as the reason, what is wrong with it
     */
    void probe() throws FileSystemException {
        Path existing = directory;
        for (Path parent = existing; parent != null && missing(existing); parent = parent.getParent()) {
            existing = parent;
        }
        if (!Files.isDirectory(existing)) {
            throw fault(existing, "is no directory");
        }
        try {
            tryIn(existing);
        } catch (IOException refused) {
            throw fault(existing, "takes no files");
        }
        probeFile();
    }

    private static boolean missing(Path path) {
        return !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes what is missing in a directory of its own, which nobody else that starts meanwhile can take for the real one. */
    private void tryIn(Path existing) throws IOException {
        Path probe = Files.createTempDirectory(existing, PROBE);
        try {
            Path made = Files.createDirectories(probe.resolve(existing.relativize(directory)));
            Files.createFile(made.resolve(file.getFileName()));
        } finally {
            remove(probe);
        }
    }

    private static void remove(Path probe) throws IOException {
        try (Stream<Path> files = Files.walk(probe)) {
            for (Path made : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(made);
            }
        }
    }

    private void probeFile() throws FileSystemException {
        if (!Files.exists(file)) {
            return;
        }
        if (!Files.isRegularFile(file) || !isDatabase()) {
            throw fault(file, "is no database");
        }
        if (!Files.isWritable(file)) {
            throw fault(file, "is read-only");
        }
    }

    /** An empty file is a database that has nothing yet. */
    private boolean isDatabase() throws FileSystemException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(SQLITE.length);
            return start.length == 0 || Arrays.equals(start, SQLITE);
        } catch (IOException unreadable) {
            throw fault(file, "can't be read");
        }
    }

    private static FileSystemException fault(Path path, String reason) {
        return new FileSystemException(path.toString(), null, reason);
    }
}
