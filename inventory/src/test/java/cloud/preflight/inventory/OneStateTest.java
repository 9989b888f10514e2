package cloud.preflight.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A check while everything is replaced answers from before or from after. */
class OneStateTest {

    private static final int ROUNDS = 60;
    private static final String ASKED = "{\"operation\":\"protect\",\"request\":{\"resource_id\":\"s\"}}";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void neverFromBetween(Kind kind) throws Exception {
        Preflight preflight = Preflight.create();
        Question question = new QuestionReader(preflight.profile()).read(ASKED.getBytes(StandardCharsets.UTF_8));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (Inventory inventory = kind.open(directory)) {
            put(inventory, 0);
            AtomicBoolean written = new AtomicBoolean();
            Callable<Set<String>> asking = () -> {
                Set<String> seen = new TreeSet<>();
                while (!written.get()) {
                    Verdict verdict = preflight.check(
                            question.valid(),
                            inventory.completed("p", preflight.needs(question.request()), question.facts()));
                    seen.add(verdict.violations().toString());
                }
                return seen;
            };
            List<Future<Set<String>>> askers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                askers.add(threads.submit(asking));
            }
            for (int round = 1; round <= ROUNDS; round++) {
                put(inventory, round);
            }
            written.set(true);
            Set<String> seen = new TreeSet<>();
            for (Future<Set<String>> asker : askers) {
                seen.addAll(asker.get());
            }
            // Each state meets one row, and a mixture both or none.
            assertThat(seen).hasSize(2).allMatch(violations -> violations.split("row=").length == 2);
        } finally {
            threads.shutdownNow();
        }
    }

    /** In turn a server with a volume that is on dedicated storage, and one that is in error. */
    private static void put(Inventory inventory, int round) throws Exception {
        boolean error = round % 2 == 1;
        String facts = "{\"servers\":[{\"id\":\"s\",\"status\":\"" + (error ? "ERROR" : "ACTIVE")
                + "\"}],\"volumes\":[{\"id\":\"v\",\"size\":1,\"service_type\":\"" + (error ? "" : "dss")
                + "\",\"attachments\":[{\"server_id\":\"s\"}]}],\"quotas\":{\"resources\":[]},\"operation_logs\":[]}";
        inventory.replace("p", new ByteArrayInputStream(facts.getBytes(StandardCharsets.UTF_8)));
    }
}
