package cloud.preflight.fleet;

import cloud.preflight.catalog.Remedy;
import cloud.preflight.catalog.Row;
import cloud.preflight.verdict.Verdict.Decision;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of what became of servers, and a digest of it. Servers are added in any order, and counts that are kept side by side
 * are merged in any order, with the same result. Not safe for several threads at once.
 */
public final class FleetCounts implements Serializable {

    private static final long serialVersionUID = 1;

    private final Split decisions = new Split();
    private final Map<Row, Long> rows = new HashMap<>();
    private final Map<Row, Long> primary = new HashMap<>();
    private final Map<Remedy, Long> remedies = new EnumMap<>(Remedy.class);
    private final long[] coverage = new long[Coverage.values().length];
    private final FirstServers unbound = new FirstServers();
    private final FirstServers skipped = new FirstServers();
    private final Map<String, Split> projects = new HashMap<>();
    private final Map<String, Split> azs = new HashMap<>();
    private final Map<String, Split> statuses = new HashMap<>();
    private final Map<String, Long> missing = new HashMap<>();
    private long digest;

    /** How many servers were decided how. Not safe for several threads at once. */
    static final class Split implements Serializable {

        private final long[] counts = new long[Decision.values().length];

        long of(Decision decision) {
            return counts[decision.ordinal()];
        }

        long all() {
            long all = 0;
            for (long count : counts) {
                all += count;
            }
            return all;
        }

        private void add(Split other) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += other.counts[i];
            }
        }
    }

    /** Counts a server. */
    public void add(FleetVerdict server) {
        add(server.counted());
    }

    void add(Counted server) {
        Decision decision = server.decision();
        decisions.counts[decision.ordinal()]++;
        split(projects, server.server().project(), decision);
        split(azs, server.az(), decision);
        split(statuses, server.status(), decision);
        coverage(server.coverage(), server.server());
        server.rows().forEach(violated -> rows.merge(violated, 1L, Long::sum));
        if (!server.rows().isEmpty()) {
            Row first = server.rows().get(0);
            primary.merge(first, 1L, Long::sum);
            remedies.merge(first.remedy(), 1L, Long::sum);
        }
        if (decision == Decision.UNDETERMINED) {
            missing.merge(server.lacking(), 1L, Long::sum);
        }
        digest += server.hash();
    }

    private void coverage(Coverage what, FirstServers.Named server) {
        coverage[what.ordinal()]++;
        if (what == Coverage.UNBOUND) {
            unbound.add(server);
        } else if (what == Coverage.SKIPPED) {
            skipped.add(server);
        }
    }

    private static void split(Map<String, Split> splits, String name, Decision decision) {
        Split split = splits.get(name);
        if (split == null) {
            split = new Split();
            splits.put(name, split);
        }
        split.counts[decision.ordinal()]++;
    }

    /** Adds what others counted. */
    public FleetCounts merge(FleetCounts other) {
        decisions.add(other.decisions);
        merge(rows, other.rows);
        merge(primary, other.primary);
        merge(remedies, other.remedies);
        Arrays.setAll(coverage, number -> coverage[number] + other.coverage[number]);
        unbound.merge(other.unbound);
        skipped.merge(other.skipped);
        merge(missing, other.missing);
        mergeSplits(projects, other.projects);
        mergeSplits(azs, other.azs);
        mergeSplits(statuses, other.statuses);
        digest += other.digest;
        return this;
    }

    private static <K> void merge(Map<K, Long> into, Map<K, Long> other) {
        other.forEach((key, count) -> into.merge(key, count, Long::sum));
    }

    private static void mergeSplits(Map<String, Split> into, Map<String, Split> other) {
        other.forEach((name, split) ->
                into.computeIfAbsent(name, first -> new Split()).add(split));
    }

    /** How many servers were counted. */
    public long servers() {
        return decisions.all();
    }

    /** How many servers were decided so. */
    public long of(Decision decision) {
        return decisions.of(decision);
    }

    long of(Coverage what) {
        return coverage[what.ordinal()];
    }

    /** The first servers that are in no policy, in order. */
    Collection<FirstServers.Named> firstUnbound() {
        return unbound.inOrder();
    }

    /** The first servers that a policy would skip, in order. */
    Collection<FirstServers.Named> firstSkipped() {
        return skipped.inOrder();
    }

    /** Equal for equal answers to the same servers. */
    public String digest() {
        return String.format("%016x", digest);
    }

    /** Servers by the rows that they meet, in the contract's order; a server counts once a row. */
    SortedMap<Row, Long> rows() {
        return sorted(rows, Row.ORDER);
    }

    /** Servers by the first row that they meet. */
    SortedMap<Row, Long> primary() {
        return sorted(primary, Row.ORDER);
    }

    /** Denied servers by who can do something about the first row. */
    Map<Remedy, Long> remedies() {
        return remedies;
    }

    SortedMap<String, Split> projects() {
        return sorted(projects, CodePoints.ORDER);
    }

    /** By availability zone; an empty one is unknown. */
    SortedMap<String, Split> azs() {
        return sorted(azs, CodePoints.ORDER);
    }

    SortedMap<String, Split> statuses() {
        return sorted(statuses, CodePoints.ORDER);
    }

    /** Undetermined servers by all that is missing, with ids as {@code *} and blanks between. */
    SortedMap<String, Long> missing() {
        return sorted(missing, CodePoints.ORDER);
    }

    private static <K, V> SortedMap<K, V> sorted(Map<K, V> counts, Comparator<K> order) {
        SortedMap<K, V> sorted = new TreeMap<>(order);
        sorted.putAll(counts);
        return sorted;
    }
}
