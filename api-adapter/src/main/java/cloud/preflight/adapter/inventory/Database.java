package cloud.preflight.adapter.inventory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where the inventory is kept. Opened when it is first needed, and again after a failure. Safe for any number of threads. */
abstract class Database implements AutoCloseable {

    private static final long WAIT_MILLIS = TimeUnit.SECONDS.toMillis(5);
    private static final long VALIDATION_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private final AtomicReference<@Nullable CompletableFuture<Open>> opened = new AtomicReference<>();

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

    /** Makes what must be there before the database is. */
    abstract void prepare();

    /** The database that was opened is no longer where it was. */
    abstract boolean moved();

    /** The address of the database. */
    abstract String url();

    abstract HikariConfig readingPool();

    abstract HikariConfig writingPool();

    /** For reading, every transaction of which sees one state; empty when nothing was ever written. */
    final Optional<Jdbi> reading() {
        return absent() ? Optional.empty() : Optional.of(open().reading);
    }

    /** For writing. */
    final Jdbi writing() {
        return open().writing;
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
            throw new Unavailable("the database can't be opened", failure);
        }
    }

    private void open(CompletableFuture<Open> mine) {
        try {
            prepare();
            migrations(url()).load().migrate();
            mine.complete(new Open(readingPool(), writingPool()));
        } catch (RuntimeException | Error failure) {
            // Whoever waits must hear of it, whatever it is.
            opened.compareAndSet(mine, null);
            mine.completeExceptionally(failure);
        }
    }

    static FluentConfiguration migrations(String url) {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, null, null)
                .locations("classpath:cloud/preflight/adapter/inventory/migrations")
                .javaMigrations(new LookupMigration())
                .connectRetries(0);
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
