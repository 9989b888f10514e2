package cloud.preflight.testkit.oracle;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes of a question after which the contract promises something about the verdict. */
public final class Rearrangements {

    private Rearrangements() {}

    /** The question with everything shuffled whose order the contract does not state: the verdict is the same. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> shuffled(Map<String, Object> question, Random random) {
        return (Map<String, Object>) new Shuffle(question, random).shuffle(question, List.of());
    }

    /** The question with documents about something else in the sections that are there: the verdict is the same. */
    public static Map<String, Object> withUnrelated(Map<String, Object> question, Random random) {
        Map<String, Object> copy = Tree.copy(question);
        new Unrelated(question, random).addTo(copy);
        return copy;
    }
}
