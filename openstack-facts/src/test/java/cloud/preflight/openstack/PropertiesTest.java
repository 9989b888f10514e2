package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import cloud.preflight.testkit.oracle.Rearrangements;
import cloud.preflight.testkit.oracle.Shrinker;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** What holds for every question, whatever it asks. */
class PropertiesTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_124);
    private static final int QUESTIONS = 10_000;

    private final Questions questions = new Questions(SEED);
    private final List<Library> libraries =
            Profiles.all().stream().map(Library::new).toList();

    @Test
    void noOrderThatTheContractDoesNotStateChangesAByte() {
        holds((library, question) ->
                answer(library, question).equals(answer(library, Rearrangements.shuffled(question, random(question)))));
    }

    @Test
    void anUnrelatedDocumentChangesNoVerdict() {
        holds((library, question) -> answer(library, question)
                .equals(answer(library, Rearrangements.withUnrelated(question, random(question)))));
    }

    private void holds(BiPredicate<Library, Map<String, Object>> property) {
        for (int i = 0; i < QUESTIONS; i++) {
            Library library = libraries.get(i % libraries.size());
            Map<String, Object> question = questions.next(Questions.ALL, library.profile());
            if (!property.test(library, question)) {
                Map<String, Object> small = Shrinker.shrink(question, smaller -> !property.test(library, smaller));
                assertThat(property.test(library, small))
                        .as("seed %d, profile %s, question %s", SEED, library.profile(), new String(Trees.bytes(small)))
                        .isTrue();
            }
        }
    }

    /** Another one for each question, and always the same for the same question. */
    private static Random random(Map<String, Object> question) {
        return new Random(SEED ^ question.hashCode());
    }

    private static String answer(Library library, Map<String, Object> question) {
        return new String(Trees.bytes(Trees.full(library.verdict(question))));
    }
}
