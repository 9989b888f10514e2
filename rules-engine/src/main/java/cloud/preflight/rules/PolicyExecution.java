package cloud.preflight.rules;

import cloud.preflight.facts.FactPath;
import java.util.List;

/**
 * A policy that is to be executed, after each of its candidate servers was checked.
 *
 * @param eligible how many of them violate nothing
 * @param certain how many of those miss no fact either
 * @param missing what the others of those miss
 */
public record PolicyExecution(int eligible, int certain, List<FactPath> missing) {

    /** What the checks of the candidates came to. */
    public PolicyExecution {
        missing = List.copyOf(missing);
    }
}
