package cloud.preflight.openstack;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.FactsBuilder;
import cloud.preflight.request.Request;
import java.util.Set;

/**
 * A question as it was asked.
 *
 * @param request a valid request
 * @param given the facts that the question brings, which others may be added to by one thread
 * @param sections the sections of the facts that it brings, which can't be changed
 */
public record Question(Request request, FactsBuilder given, Set<Section> sections) {

    /** The facts that the question brings. */
    public Facts facts() {
        return given.build();
    }
}
