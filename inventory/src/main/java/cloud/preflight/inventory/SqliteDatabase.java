package cloud.preflight.inventory;

import com.zaxxer.hikari.HikariConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One file in the data directory, made when it is first written to. */
final class SqliteDatabase extends Database {

    private static final int READERS = 8;
    /** SQLite takes one writer at a time, so that others wait here, where they take turns. */
    private static final int WRITERS = 1;

    private static final long TURN_MILLIS = TimeUnit.SECONDS.toMillis(8);

    private final Path file;
    private final String settings;
    private volatile @Nullable Object openedFile;

    SqliteDatabase(Path directory, String settings, Keys keys) {
        super(keys);
        file = directory.toAbsolutePath().resolve("inventory.db");
        this.settings = settings;
    }

    @Override
    boolean absent() {
        // Asked for every question, and so not with what throws when there is none.
        return !file.toFile().exists() && !hidden();
    }

    /** A directory that we may not look into could have it. */
    private boolean hidden() {
        File directory = file.toFile().getParentFile();
        return directory.isDirectory() && !directory.canExecute();
    }

    @Override
    void grown(Jdbi writing) {
        // It finds the right index by the shape of the query alone.
    }

    /** Any statement that may write does it, were there nothing to write. */
    @Override
    void holdWriters(Handle handle) {
        handle.execute("UPDATE lookup_version SET version = version");
    }

    @Override
    void probe() throws FileSystemException {
        new DataDirectory(file).probe();
    }

    @Override
    void prepare() {
        try {
            Files.createDirectories(file.getParent());
            if (absent()) {
                Files.createFile(file);
            }
            openedFile = fileKey();
        } catch (IOException failure) {
            throw Database.unavailable("the data directory can't be made", failure);
        }
    }

    /** Somebody who removes the file, or puts another in its place, would else have us write to what is gone. */
    @Override
    boolean moved() {
        return !Objects.equals(openedFile, fileKey());
    }

    private @Nullable Object fileKey() {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    @Override
    String url() {
        return "jdbc:sqlite:file:" + file.toUri().getRawPath()
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=6000&journal_size_limit=67108864" + settings;
    }

    @Override
    HikariConfig readingPool() {
        return pool("reading", url(), READERS);
    }

    @Override
    HikariConfig writingPool() {
        HikariConfig pool = pool("writing", url(), WRITERS);
        pool.setConnectionTimeout(TURN_MILLIS);
        return pool;
    }
}
