package cloud.preflight.fleet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What has changed since an earlier run. Not safe for several threads at once while it is counted. */
public final class FleetDifference {

    /** So many servers are listed of each kind of change; the tables of both runs have them all. */
    static final int LISTED = 1_000;

    private final String against;
    private final boolean otherRules;
    private final boolean otherProfile;
    private final Map<Change, Long> counts = new EnumMap<>(Change.class);
    private final Map<Change, List<Changed>> listed = new EnumMap<>(Change.class);

    /** What may have become of a server. */
    public enum Change {
        /** It is denied and was not; a server that was not there counts too. */
        NEWLY_DENIED,
        /** It is allowed and was not. */
        NEWLY_ALLOWED,
        /** It is undetermined and was not. */
        NEWLY_UNDETERMINED,
        /** It was there and is no more. */
        GONE,
        /** It was not there. */
        NEW,
        /** It is denied as it was, and meets other rows. */
        OTHER_ROWS;

        private final String id = name().toLowerCase(Locale.ROOT);

        /** The name as it is written in reports. */
        public String id() {
            return id;
        }
    }

    /**
     * A server of which something has changed.
     *
     * @param project whose it is
     * @param serverId its id
     * @param before the decision and the codes before; empty where it was not there
     * @param now the decision and the codes now; empty where it is no more
     */
    record Changed(String project, String serverId, String before, String now) {}

    FleetDifference(String against, boolean otherRules, boolean otherProfile) {
        this.against = against;
        this.otherRules = otherRules;
        this.otherProfile = otherProfile;
        for (Change change : Change.values()) {
            counts.put(change, 0L);
            listed.put(change, new ArrayList<>());
        }
    }

    void add(Change change, Changed server) {
        counts.merge(change, 1L, Long::sum);
        List<Changed> first = listed.computeIfAbsent(change, none -> new ArrayList<>());
        if (first.size() < LISTED) {
            first.add(server);
        }
    }

    /** How many servers changed so. */
    public long of(Change change) {
        return counts.getOrDefault(change, 0L);
    }

    /** The first servers that changed so, in order. */
    List<Changed> listed(Change change) {
        return listed.getOrDefault(change, List.of());
    }

    /** The earlier run's directory, as it was given. */
    public String against() {
        return against;
    }

    /** Whether other rules decided then, so that a change may be theirs. */
    public boolean otherRules() {
        return otherRules;
    }

    /** Whether another profile decided then. */
    public boolean otherProfile() {
        return otherProfile;
    }
}
