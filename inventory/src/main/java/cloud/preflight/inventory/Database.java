package cloud.preflight.inventory;

import cloud.preflight.facts.FactSource.Unavailable;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.FileSystemException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Where the inventory is kept. Opened when it is first needed, and again after a failure. Safe for any number of threads. */
abstract class Database implements AutoCloseable {

    private static final long WAIT_MILLIS = TimeUnit.SECONDS.toMillis(5);
    private static final long VALIDATION_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private final Keys keys;
    private final AtomicReference<@Nullable CompletableFuture<Open>> opened = new AtomicReference<>();

    /** A database whose documents are looked up by these keys. */
    Database(Keys keys) {
        this.keys = keys;
    }

    final Keys keys() {
        return keys;
    }

    /** A failure of the store. */
    static Unavailable unavailable(String message, Throwable cause) {
        return new Unavailable("The inventory", message, cause);
    }

    /** An open database: what reads and what writes never wait for each other's connections. */
    private static final class Open {
        private final HikariDataSource readingPool;
        private final HikariDataSource writingPool;
        private final Jdbi reading;
        private final Jdbi writing;

        private Open(HikariConfig readingPool, HikariConfig writingPool) {
            this.readingPool = new HikariDataSource(readingPool);
            this.writingPool = new HikariDataSource(writingPool);
            reading = Jdbi.create(this.readingPool);
            writing = Jdbi.create(this.writingPool);
        }

        private void close() {
            readingPool.close();
            writingPool.close();
        }
    }

    /** Whether nothing was ever written, as far as that can be told without a look inside. */
    abstract boolean absent();

    /** After so many documents were written that the database should look again at what it has. */
    abstract void grown(Jdbi writing);

    /** Within a transaction: lets no other write until it ends, and waits for those that do. */
    abstract void holdWriters(Handle handle);

    /**
     * Tries whether what is needed to write is there, as far as that can be told without asking the database.
     *
     * @throws FileSystemException when a file is in the way; it has the file and, as the reason, what is wrong with it
     */
    void probe() throws FileSystemException {
        // One that is elsewhere may come later than the service does.
    }

    /** Makes what must be there before the database is. */
    abstract void prepare();

    /** The database that was opened is no longer where it was. */
    abstract boolean moved();

    /** The address of the database. */
    abstract String url();

    abstract HikariConfig readingPool();

    abstract HikariConfig writingPool();

    /**
     * What is read within a transaction that sees one state; what is so where nothing was ever written, if that is so.
     *
     * @throws Unavailable when it can't be read
     */
    final <T> T read(Function<Handle, T> work, Supplier<T> absent) {
        if (absent()) {
            return absent.get();
        }
        Jdbi reading = open().reading;
        try {
            return reading.inTransaction(work::apply);
        } catch (JdbiException failure) {
            throw unavailable("the database can't be read", failure);
        }
    }

    /**
     * What becomes of a write, which is durable then; whatever is thrown undoes it.
     *
     * @throws Unavailable when it can't be written
     */
    final <T> T write(Function<Handle, T> work) {
        Jdbi writing = open().writing;
        try {
            return writing.inTransaction(work::apply);
        } catch (JdbiException failure) {
            throw unavailable("the database can't be written", failure);
        }
    }

    /** Tells the database that many documents were written. */
    final void grown() {
        grown(open().writing);
    }

    /** The connections that read. */
    final Pool readers() {
        return connections(open -> open.readingPool);
    }

    /** The connections that write. */
    final Pool writers() {
        return connections(open -> open.writingPool);
    }

    private Pool connections(Function<Open, HikariDataSource> pool) {
        CompletableFuture<Open> known = opened.get();
        return known == null || !known.isDone() || known.isCompletedExceptionally()
                ? Pool.CLOSED
                : Pool.of(pool.apply(known.join()));
    }

    /** One caller opens it; who comes meanwhile shares what becomes of that. */
    private Open open() {
        CompletableFuture<Open> known = opened.get();
        if (known != null && known.isDone() && moved()) {
            if (opened.compareAndSet(known, null)) {
                known.thenAccept(Open::close);
            }
            known = opened.get();
        }
        if (known == null) {
            CompletableFuture<Open> mine = new CompletableFuture<>();
            known = opened.compareAndExchange(null, mine);
            if (known == null) {
                open(mine);
                known = mine;
            }
        }
        try {
            return known.join();
        } catch (CompletionException failure) {
            throw unavailable("the database can't be opened", failure);
        }
    }

    private void open(CompletableFuture<Open> mine) {
        try {
            prepare();
            migrate();
            mine.complete(renewed(new Open(readingPool(), writingPool())));
        } catch (RuntimeException | Error failure) {
            // Whoever waits must hear of it, whatever it is.
            opened.compareAndSet(mine, null);
            mine.completeExceptionally(failure);
        }
    }

    private void migrate() {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url(), null, null)
                .locations("classpath:cloud/preflight/inventory/migrations")
                .connectRetries(0)
                .load()
                .migrate();
    }

    private Open renewed(Open open) {
        try {
            LookupVersion.renew(this, open.writing);
            return open;
        } catch (RuntimeException | Error failure) {
            open.close();
            throw failure;
        }
    }

    static HikariConfig pool(String name, String url, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(WAIT_MILLIS);
        pool.setValidationTimeout(VALIDATION_MILLIS);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    /** Ends every connection. It may be used again, and then opens anew. */
    @Override
    public final void close() {
        CompletableFuture<Open> known = opened.getAndSet(null);
        if (known != null) {
            known.thenAccept(Open::close);
        }
    }
}
