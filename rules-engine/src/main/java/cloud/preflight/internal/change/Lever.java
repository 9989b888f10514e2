package cloud.preflight.internal.change;

import java.util.List;

/**
 * Ways to let a property of a fact of the rules have another value.
 *
 * @param <F> the kind of fact
 */
interface Lever<F> {

    /** The attempts, the better first; none where nobody can help. */
    List<Attempt> pull(F fact, Comparison wanted, Attempt at);
}
