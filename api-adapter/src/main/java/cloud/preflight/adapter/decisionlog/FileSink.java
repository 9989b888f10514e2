package cloud.preflight.adapter.decisionlog;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is appended to. When it is full it becomes {@code FILE.1}, that one {@code FILE.2}, and so on; the oldest is
 * removed. One that somebody else moves or removes is opened anew, and of a line that was not written whole nothing stays.
 */
final class FileSink implements Sink {

    private final Path file;
    private final long largest;
    private final int files;

    private @Nullable FileOutputStream out;
    private @Nullable Object opened;
    private long length;

    /**
     * A file, which is opened at once.
     *
     * @param largest how many bytes it may have, unless one piece has more
     * @param files how many files there may be, this one included
     * @throws IOException when it can't be written
     */
    FileSink(Path file, long largest, int files) throws IOException {
        this.file = file;
        this.largest = largest;
        this.files = files;
        open();
    }

    @Override
    public void write(byte[] lines) throws IOException {
        FileOutputStream current = out;
        if (current == null || !Objects.equals(opened, key())) {
            current = open();
        }
        if (length > 0 && length + lines.length > largest && Files.isRegularFile(file)) {
            rotate();
            current = open();
        }
        try {
            current.write(lines);
            length += lines.length;
        } catch (IOException failure) {
            undo(current);
            throw failure;
        }
    }

    /** What was written of lines that are to be written again; a device has no end to go back to. */
    private void undo(FileOutputStream current) {
        try {
            current.getChannel().truncate(length);
        } catch (IOException device) {
            close(current);
            out = null;
        }
    }

    private FileOutputStream open() throws IOException {
        if (out != null) {
            close(out);
            out = null;
        }
        FileOutputStream current = new FileOutputStream(file.toFile(), true);
        out = current;
        opened = key();
        length = Files.isRegularFile(file) ? current.getChannel().size() : 0;
        if (length > 0 && isTorn()) {
            current.write('\n');
            length++;
        }
        return current;
    }

    /** Whether a program that was killed left a line without its end. */
    private boolean isTorn() throws IOException {
        try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "r")) {
            end.seek(length - 1);
            return end.read() != '\n';
        }
    }

    private void rotate() throws IOException {
        for (int number = files - 1; number > 0; number--) {
            Path younger = number == 1 ? file : numbered(number - 1);
            if (Files.exists(younger)) {
                Files.move(younger, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (files == 1) {
            Files.delete(file);
        }
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private @Nullable Object key() {
        File here = file.toFile();
        try {
            return here.exists()
                    ? Files.readAttributes(file, BasicFileAttributes.class).fileKey()
                    : null;
        } catch (IOException gone) {
            return null;
        }
    }

    private static void close(FileOutputStream stream) {
        try {
            stream.close();
        } catch (IOException failure) {
            // What could not be written was said before.
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            if (Files.isRegularFile(file)) {
                out.getFD().sync();
            }
            out.close();
        }
    }

    @Override
    public String name() {
        return file.toString();
    }
}
