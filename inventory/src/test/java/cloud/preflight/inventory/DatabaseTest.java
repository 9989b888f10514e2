package cloud.preflight.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.facts.FactSource.Unavailable;
import com.zaxxer.hikari.HikariConfig;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a database is opened. */
class DatabaseTest {

    /** A database that can't even be begun with. */
    private static final class Unusable extends Database {

        private Unusable() {
            super(new Keys());
        }

        @Override
        void holdWriters(Handle handle) {
            throw new AssertionError();
        }

        @Override
        boolean absent() {
            return false;
        }

        @Override
        void grown(Jdbi writing) {
            throw new AssertionError();
        }

        @Override
        void prepare() {
            throw new UnsatisfiedLinkError("no driver");
        }

        @Override
        boolean moved() {
            return false;
        }

        @Override
        String url() {
            throw new AssertionError();
        }

        @Override
        HikariConfig readingPool() {
            throw new AssertionError();
        }

        @Override
        HikariConfig writingPool() {
            throw new AssertionError();
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void anErrorIsHeardByWhoeverComesNext() {
        try (Unusable unusable = new Unusable()) {
            assertThatThrownBy(() -> unusable.write(handle -> 1)).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> unusable.read(handle -> 1, () -> 0)).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void whatTheAddressSaysWins() {
        try (Database database =
                new PostgresDatabase("jdbc:postgresql://host/database?socketTimeout=60&user=u", new Keys())) {
            assertThat(database.url())
                    .isEqualTo(
                            "jdbc:postgresql://host/database?socketTimeout=60&user=u"
                                    + "&connectTimeout=3&tcpKeepAlive=true&reWriteBatchedInserts=true&ApplicationName=preflight");
        }
        try (Database database = new PostgresDatabase("jdbc:postgresql://host/database", new Keys())) {
            assertThat(database.url()).startsWith("jdbc:postgresql://host/database?connectTimeout=3&socketTimeout=10&");
        }
    }
}
