package cloud.preflight.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.openstack.Trees;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import cloud.preflight.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The few documents that are read by key decide as all documents would. */
class LookupTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_124);
    private static final int QUESTIONS = Integer.getInteger("preflight.stored", 1_500);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void storedFactsDecideAsGivenOnesDo(Kind kind) throws Exception {
        Questions questions = new Questions(SEED);
        Random random = new Random(SEED);
        List<Map<String, Object>> profiles = Profiles.all();
        List<Preflight> preflights =
                profiles.stream().map(Profile::of).map(Preflight::create).toList();
        try (Inventory inventory = kind.open(directory)) {
            for (int i = 0; i < QUESTIONS; i++) {
                int which = i % profiles.size();
                Map<String, Object> question = questions.next(Questions.ALL, profiles.get(which));
                compare(question, preflights.get(which), inventory, random);
            }
        }
    }

    /** Some sections stay with the question, which must not be looked for in the inventory: it has nonsense there. */
    private static void compare(Map<String, Object> question, Preflight preflight, Inventory inventory, Random random)
            throws Exception {
        Map<String, Object> facts = section(question);
        Map<String, Object> stored = new LinkedHashMap<>();
        Map<String, Object> given = new LinkedHashMap<>();
        facts.forEach(
                (name, content) -> (isPage(name, facts) || random.nextInt(4) == 0 ? given : stored).put(name, content));
        inventory.clear("p");
        if (!stored.isEmpty() && stored.values().stream().anyMatch(content -> content != null)) {
            inventory.replace("p", new ByteArrayInputStream(Trees.bytes(stored)));
        }
        Map<String, Object> asked = new HashMap<>(question);
        asked.put("facts", given);
        QuestionReader reader = new QuestionReader(preflight.profile());
        Question whole = reader.read(Trees.bytes(question));
        Question partial = reader.read(Trees.bytes(asked));
        Verdict expected = preflight.check(whole.request(), whole.facts());
        Verdict verdict = preflight.check(
                partial.valid(), inventory.completed("p", preflight.needs(partial.request()), partial.facts()));
        assertThat(Trees.full(verdict))
                .as("seed %d: %s", SEED, new String(Trees.bytes(question)))
                .isEqualTo(Trees.full(expected));
    }

    /** A list that goes on elsewhere stays with its links, since an inventory holds whole lists. */
    private static boolean isPage(String name, Map<String, Object> facts) {
        String section = name.replaceFirst("_links$", "");
        return String.valueOf(facts.get(section + "_links")).contains("rel=next");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> question) {
        Object facts = question.get("facts");
        return facts == null ? Map.of() : (Map<String, Object>) facts;
    }
}
