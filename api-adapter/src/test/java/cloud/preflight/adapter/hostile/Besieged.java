package cloud.preflight.adapter.hostile;

import cloud.preflight.adapter.http.Route;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The service as those know it who attack it.
 *
 * @param routes all of its routes
 * @param tokens the tokens of the projects that are theirs, by project
 */
record Besieged(List<Route> routes, Map<String, String> tokens) {

    /** A project of theirs, about which they only ask. */
    static final String ASKED = "asked";
    /** A project of theirs, to which they write. */
    static final String WRITTEN = "written";
    /** A project of somebody else, whose token they have not. */
    static final String OTHER = "other";
    /** What only the other project knows. */
    static final String SECRET = "kept-from-others";

    String token(String project) {
        return "X-Auth-Token: " + tokens.get(project);
    }

    Route route(Random random) {
        return any(routes, random);
    }

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
