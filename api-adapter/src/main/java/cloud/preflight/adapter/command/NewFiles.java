package cloud.preflight.adapter.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files in a directory that take the places of those that were there once all are whole. Until then they have other names,
 * and whatever ends the program removes them, and the directory where it was made for them.
 */
final class NewFiles implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final Deque<Path> made = new ArrayDeque<>();
    private final Map<Path, Path> written = new LinkedHashMap<>();
    private final List<OutputStream> open = new ArrayList<>();
    private final Thread interrupted = new Thread(this::remove);
    private boolean over;

    /** Writes what a file has in it. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private NewFiles(Path directory) {
        this.directory = directory;
    }

    /** Files in this directory, which is made where it is absent. */
    static NewFiles in(Path directory) {
        NewFiles files = new NewFiles(directory);
        Runtime.getRuntime().addShutdownHook(files.interrupted);
        try {
            files.make(directory.toAbsolutePath());
        } catch (IOException failure) {
            files.close();
            throw FileTrouble.unwritable(directory, failure);
        }
        return files;
    }

    private synchronized void make(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            Path parent = wanted.getParent();
            if (parent != null) {
                make(parent);
            }
            Files.createDirectory(wanted);
            made.push(wanted);
        }
    }

    /** A stream into a file, closed with all others. */
    synchronized OutputStream open(String name) {
        Path target = directory.resolve(name);
        try {
            if (over) {
                throw new IOException("interrupted");
            }
            Path file = directory.resolve("." + name + ".new");
            written.put(target, file);
            OutputStream out = new SureOutput(
                    new BufferedOutputStream(Files.newOutputStream(file), BUFFER),
                    failure -> FileTrouble.unwritable(target, failure));
            open.add(out);
            return out;
        } catch (IOException failure) {
            throw FileTrouble.unwritable(target, failure);
        }
    }

    /** Writes a whole file. */
    void write(String name, Content content) {
        OutputStream out = open(name);
        try {
            content.write(out);
        } catch (IOException failure) {
            throw FileTrouble.unwritable(directory.resolve(name), failure);
        }
    }

    /** All files are whole: they take their places. */
    synchronized void replace() {
        try {
            for (OutputStream out : open) {
                out.close();
            }
            if (over) {
                return;
            }
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                Files.move(file.getValue(), file.getKey(), StandardCopyOption.REPLACE_EXISTING);
            }
            written.clear();
            made.clear();
        } catch (IOException failure) {
            throw FileTrouble.unwritable(directory, failure);
        }
    }

    private synchronized void remove() {
        over = true;
        try {
            for (Path file : written.values()) {
                Files.deleteIfExists(file);
            }
            for (Path own : made) {
                Files.deleteIfExists(own);
            }
        } catch (IOException left) {
            // Somebody else's files are in the directory now, or nobody may remove them.
        }
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException ending) {
            // It has run, or will.
        }
    }
}
