package cloud.preflight.fleet;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * The first of some servers in the order of their projects and ids, whatever the order they come in. Not safe for several
 * threads at once.
 */
final class FirstServers implements Serializable {

    /** So many are kept. */
    static final int MOST = 1_000;

    private static final long serialVersionUID = 1;

    private final TreeSet<Named> first = new TreeSet<>();

    /**
     * A server.
     *
     * @param project whose it is
     * @param serverId its id
     * @param name what it is called; empty where that is unknown
     */
    record Named(String project, String serverId, String name) implements Comparable<Named>, Serializable {

        private static final Comparator<Named> ORDER =
                Comparator.comparing(Named::project, CodePoints.ORDER).thenComparing(Named::serverId, CodePoints.ORDER);

        @Override
        public int compareTo(Named other) {
            return ORDER.compare(this, other);
        }
    }

    void add(Named server) {
        if (first.size() < MOST || first.last().compareTo(server) > 0) {
            first.add(server);
        }
        if (first.size() > MOST) {
            first.pollLast();
        }
    }

    void merge(FirstServers other) {
        other.first.forEach(this::add);
    }

    /** Those that are kept, in order. */
    Collection<Named> inOrder() {
        return Collections.unmodifiableSet(first);
    }
}
