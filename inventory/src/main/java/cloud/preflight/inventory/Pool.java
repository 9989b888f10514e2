package cloud.preflight.inventory;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

/**
 * The connections to a database at one moment.
 *
 * @param active how many are in use
 * @param idle how many are open and not in use
 * @param waiting how many callers wait for one
 */
public record Pool(int active, int idle, int waiting) {

    /** There are none, since the database was not opened. */
    static final Pool CLOSED = new Pool(0, 0, 0);

    static Pool of(HikariDataSource source) {
        HikariPoolMXBean pool = source.getHikariPoolMXBean();
        return pool == null
                ? CLOSED
                : new Pool(pool.getActiveConnections(), pool.getIdleConnections(), pool.getThreadsAwaitingConnection());
    }
}
