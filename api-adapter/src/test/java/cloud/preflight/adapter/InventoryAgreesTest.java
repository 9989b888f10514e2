package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.sdk.Cloud;
import cloud.preflight.facts.Section;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.inventory.Postgres;
import cloud.preflight.openstack.Trees;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import cloud.preflight.testkit.oracle.Shrinker;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A question has the same answer, byte for byte, whether its facts come with it, from the inventory, or from both. */
class InventoryAgreesTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_124);
    private static final int QUESTIONS = 20;
    private static final String INVENTORY = "/v1/project-1/inventory";

    static List<Map<String, Object>> profiles() {
        return Profiles.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theAnswerIsTheSameWithSqlite(Map<String, Object> profile, @TempDir Path folder) {
        theAnswerIsTheSame(profile, Inventory.in(folder));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theAnswerIsTheSameWithPostgres(Map<String, Object> profile) {
        theAnswerIsTheSame(profile, Inventory.at(Postgres.newDatabase()));
    }

    private static void theAnswerIsTheSame(Map<String, Object> profile, Inventory inventory) {
        try (Cloud cloud = Cloud.start(Profile.of(profile), inventory)) {
            theAnswerIsTheSame(profile, cloud);
        }
    }

    private static void theAnswerIsTheSame(Map<String, Object> profile, Cloud cloud) {
        Questions questions = new Questions(SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < QUESTIONS; i++) {
            Map<String, Object> question = questions.next(Questions.ALL, profile);
            Map<String, Object> facts = facts(question);
            Set<String> sent = facts.keySet().stream()
                    .filter(name -> isPage(name, facts) || random.nextInt(3) == 0)
                    .collect(Collectors.toSet());
            if (!together(cloud, question).equals(apart(cloud, question, sent))) {
                explain(cloud, question, sent);
            }
        }
    }

    private static void explain(Cloud cloud, Map<String, Object> question, Set<String> sent) {
        Map<String, Object> small =
                Shrinker.shrink(question, asked -> !together(cloud, asked).equals(apart(cloud, asked, sent)));
        assertThat(apart(cloud, small, sent))
                .as("seed %d, question %s, sent %s", SEED, new String(Trees.bytes(small)), sent)
                .isEqualTo(together(cloud, small));
    }

    /** A list that goes on elsewhere is sent with its links, since an inventory holds whole lists. */
    private static boolean isPage(String name, Map<String, Object> facts) {
        return String.valueOf(facts.get(name.replaceFirst("_links$", "") + "_links"))
                .contains("rel=next");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(Map<String, Object> question) {
        return (Map<String, Object>) question.get("facts");
    }

    private static String together(Cloud cloud, Map<String, Object> question) {
        return cloud.client()
                .post("/v1/empty/validations", Trees.bytes(question))
                .text();
    }

    /** The answer when only some sections are sent and the others are kept. */
    private static String apart(Cloud cloud, Map<String, Object> question, Set<String> sent) {
        cloud.client().send("DELETE", INVENTORY, BodyPublishers.noBody());
        Map<String, Object> kept = new HashMap<>(facts(question));
        kept.keySet().removeAll(sent);
        // What is absent all the same would make a body without any section.
        kept.values().removeIf(Objects::isNull);
        kept.remove("quotas", Map.of());
        if (kept.keySet().stream().anyMatch(name -> Section.of(name).isPresent())) {
            cloud.keep("project-1", Trees.bytes(kept));
        }
        Map<String, Object> asked = new HashMap<>(question);
        Map<String, Object> rest = new HashMap<>(facts(question));
        rest.keySet().retainAll(sent);
        asked.put("facts", rest);
        return cloud.client().post(Client.VALIDATIONS, Trees.bytes(asked)).text();
    }
}
