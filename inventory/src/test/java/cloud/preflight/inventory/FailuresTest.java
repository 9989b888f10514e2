package cloud.preflight.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.facts.FactSource.Unavailable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that fails loses nothing that was acknowledged, and is good again once what was in the way is gone. */
class FailuresTest {

    private static final String SERVER = "{\"servers\":[{\"id\":\"s\",\"status\":\"ACTIVE\"}]}";

    @TempDir
    private Path folder;

    @Test
    void aDataDirectoryThatIsAFile() throws Exception {
        Path directory = Files.writeString(folder.resolve("data"), "a file");
        try (Inventory inventory = Inventory.in(directory)) {
            assertUnavailable(() -> put(inventory, SERVER));
            assertThat(facts(inventory)).isEqualTo("{}");
            Files.delete(directory);
            put(inventory, SERVER);
            assertThat(facts(inventory)).isEqualTo(SERVER);
        }
    }

    @Test
    void aDataDirectoryThatIsTakenAwayAndComesBack() throws Exception {
        Path directory = folder.resolve("data");
        Path elsewhere = folder.resolve("elsewhere");
        try (Inventory inventory = Inventory.in(directory)) {
            put(inventory, SERVER);
            Files.move(directory, elsewhere);
            Files.writeString(directory, "a file");
            assertUnavailable(() -> put(inventory, SERVER.replace("ACTIVE", "lost")));
            Files.delete(directory);
            Files.move(elsewhere, directory);
            assertThat(facts(inventory)).isEqualTo(SERVER);
            put(inventory, SERVER.replace("ACTIVE", "ERROR"));
            assertThat(facts(inventory)).contains("ERROR");
        }
    }

    @Test
    void aDirectoryThatIsRemovedStartsAnew() throws Exception {
        Path directory = folder.resolve("data");
        try (Inventory inventory = Inventory.in(directory)) {
            put(inventory, SERVER);
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            assertThat(facts(inventory)).isEqualTo("{}");
            put(inventory, SERVER);
            assertThat(facts(inventory)).isEqualTo(SERVER);
        }
    }

    @Test
    void aFileThatIsNoDatabase() throws Exception {
        Files.writeString(
                folder.resolve("inventory.db"), "this is not a database, but long enough to be looked at".repeat(50));
        try (Inventory inventory = Inventory.in(folder)) {
            assertUnavailable(() -> put(inventory, SERVER));
            assertUnavailable(() -> facts(inventory));
            Files.delete(folder.resolve("inventory.db"));
            put(inventory, SERVER);
            assertThat(facts(inventory)).isEqualTo(SERVER);
        }
    }

    @Test
    void aFullDisk() throws Exception {
        try (Inventory inventory = new Inventory(new SqliteDatabase(folder, "&max_page_count=60", new Keys()))) {
            put(inventory, SERVER);
            StringBuilder servers = new StringBuilder("{\"servers\":[");
            for (int i = 0; i < 2_000; i++) {
                servers.append(i == 0 ? "" : ",")
                        .append("{\"id\":\"")
                        .append(i)
                        .append("\",\"status\":\"ACTIVE\",\"more\":\"")
                        .append("x".repeat(500))
                        .append("\"}");
            }
            assertUnavailable(() -> put(inventory, servers + "]}"));
            assertThat(facts(inventory)).isEqualTo(SERVER);
            inventory.merge("p", stream(SERVER.replace("ACTIVE", "ERROR")));
            assertThat(facts(inventory)).contains("ERROR");
        }
    }

    @Test
    @Timeout(60)
    void aWriterThatNeverEndsIsNotWaitedForLong() throws Exception {
        try (Inventory inventory = Inventory.in(folder);
                Inventory other = Inventory.in(folder)) {
            put(inventory, SERVER);
            NeverEnding body = new NeverEnding();
            Thread writer = new Thread(() -> {
                try {
                    other.merge("p", body);
                } catch (Exception ended) {
                    // By the interrupt below.
                }
            });
            writer.start();
            body.begun.await();
            assertUnavailable(() -> put(inventory, SERVER));
            assertThat(facts(inventory)).isEqualTo(SERVER);
            writer.interrupt();
            writer.join();
            put(inventory, SERVER);
        }
    }

    /** A body that takes its time, within the transaction that it is written in. */
    private static final class NeverEnding extends InputStream {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public int read() {
            return read(new byte[1], 0, 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            begun.countDown();
            try {
                ended.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }
    }

    @Test
    void aDatabaseThatIsReadOnly() throws Exception {
        String url = Postgres.newDatabase();
        String name = url.replaceAll(".*/([^?]+).*", "$1");
        try (Inventory inventory = Inventory.at(url)) {
            put(inventory, SERVER);
            Postgres.execute("ALTER DATABASE " + name + " SET default_transaction_read_only = on");
            try (Inventory another = Inventory.at(url)) {
                assertUnavailable(() -> put(another, SERVER.replace("ACTIVE", "lost")));
                assertThat(facts(another)).isEqualTo(SERVER);
            }
            Postgres.execute("ALTER DATABASE " + name + " SET default_transaction_read_only = off");
            put(inventory, SERVER.replace("ACTIVE", "ERROR"));
            assertThat(facts(inventory)).contains("ERROR");
        }
    }

    @Test
    @Timeout(90)
    void aDatabaseThatIsLostAndComesBack() throws Exception {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false);
        EmbeddedPostgres first = server.start();
        try (Inventory inventory = Inventory.at(first.getJdbcUrl("postgres", "postgres"))) {
            put(inventory, SERVER);
            first.close();
            assertUnavailable(() -> put(inventory, SERVER.replace("ACTIVE", "lost")));
            assertUnavailable(() -> facts(inventory));
            assertUnavailable(inventory::awake);
            try (EmbeddedPostgres second = server.setPort(first.getPort()).start()) {
                assertThat(second.getPort()).isEqualTo(first.getPort());
                assertThat(facts(inventory)).isEqualTo(SERVER);
                put(inventory, SERVER.replace("ACTIVE", "ERROR"));
                assertThat(facts(inventory)).contains("ERROR");
            }
        } finally {
            first.close();
        }
    }

    @Test
    @Timeout(60)
    void aDatabaseThatIsNotThereYet() throws Exception {
        try (Inventory inventory = Inventory.at("jdbc:postgresql://127.0.0.1:1/none?user=u&password=secret")) {
            assertUnavailable(() -> put(inventory, SERVER));
            assertUnavailable(() -> facts(inventory));
            assertThatThrownBy(() -> inventory.awake())
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            failure -> assertThat(failure.reason()).doesNotContain("secret"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://u:secret@127.0.0.1/none",
                "jdbc:postgresql://u:secret@127.0.0.1:1/none",
                "jdbc:postgresql://u@127.0.0.1:1/none?password=secret",
                "jdbc:postgresql://127.0.0.1:secret/none",
                "jdbc:postgresql://127.0.0.1:99999/none?password=secret",
                "jdbc:postgresql://127.0.0.1?password=secret",
                "jdbc:postgresql://127.0.0.1/none?password=secret%zz"
            })
    void anAddressThatIsNoneIsRefusedWithoutItsPassword(String url) {
        assertThatThrownBy(() -> Inventory.at(url))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("secret");
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void assertUnavailable(Attempt attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(Unavailable.class);
    }

    private static void put(Inventory inventory, String facts) throws Exception {
        inventory.replace("p", stream(facts));
    }

    private static String facts(Inventory inventory) throws Exception {
        try (InputStream facts = inventory.facts("p")) {
            return new String(facts.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
