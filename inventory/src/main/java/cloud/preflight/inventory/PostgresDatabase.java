package cloud.preflight.inventory;

import com.zaxxer.hikari.HikariConfig;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL database that any number of services share. */
final class PostgresDatabase extends Database {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);

    private static final int READERS = 8;
    private static final int WRITERS = 4;

    private static final List<String> SETTINGS = List.of(
            "connectTimeout=3",
            "socketTimeout=10",
            "tcpKeepAlive=true",
            "reWriteBatchedInserts=true",
            "ApplicationName=preflight");

    /** It would write down pieces of an address that it can't read, a password for instance. */
    private static final java.util.logging.Logger DRIVER = java.util.logging.Logger.getLogger("org.postgresql");

    private final String url;

    /**
     * What the address does not say itself is set so that nobody waits for a server that is gone.
     *
     * @throws IllegalArgumentException when it is no address
     */
    PostgresDatabase(String url, Keys keys) {
        super(keys);
        refuse(url);
        StringBuilder complete = new StringBuilder(url);
        for (String setting : SETTINGS) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            if (!url.contains("?" + name) && !url.contains("&" + name)) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&').append(setting);
            }
        }
        this.url = complete.toString();
    }

    /** A user before the host would be taken for a part of its name, and told with it. */
    private static void refuse(String url) {
        DRIVER.setLevel(Level.OFF);
        String server = url.substring(0, url.indexOf('?') < 0 ? url.length() : url.indexOf('?'));
        try {
            if (server.contains("@")) {
                throw new IllegalArgumentException("a user before the host");
            }
            DriverManager.getDriver(url);
        } catch (SQLException otherwise) {
            throw new IllegalArgumentException("no address of a PostgreSQL database", otherwise);
        }
    }

    @Override
    boolean absent() {
        return false;
    }

    /** As long as it takes the tables for small, it walks a whole section to find a few documents. */
    @Override
    void grown(Jdbi writing) {
        try {
            writing.useHandle(handle -> {
                handle.execute("ANALYZE document");
                handle.execute("ANALYZE lookup");
            });
        } catch (JdbiException later) {
            LOG.warn("the tables are not analyzed: {}", later.getMessage());
        }
    }

    /** Every writer begins with the project's row. */
    @Override
    void holdWriters(Handle handle) {
        handle.execute("LOCK TABLE project IN SHARE MODE");
    }

    @Override
    void prepare() {
        // The database is somebody else's to make.
    }

    @Override
    boolean moved() {
        return false;
    }

    @Override
    String url() {
        return url;
    }

    @Override
    HikariConfig readingPool() {
        HikariConfig pool = pool("reading", url, READERS);
        pool.setReadOnly(true);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return pool;
    }

    @Override
    HikariConfig writingPool() {
        HikariConfig pool = pool("writing", url, WRITERS);
        pool.setConnectionInitSql("SET lock_timeout = '8s'");
        return pool;
    }
}
