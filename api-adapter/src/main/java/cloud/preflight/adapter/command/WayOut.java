package cloud.preflight.adapter.command;

import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What would settle what could not be evaluated: the flag, file or profile key for each missing fact. */
final class WayOut {

    private static final int SHOWN = 3;
    private static final String POOL = "os-vol-host-attr:host";

    private final String facts;

    private WayOut(String facts) {
        this.facts = facts;
    }

    /** For a question that brings its facts itself. */
    static WayOut inQuestion() {
        return new WayOut("facts with ");
    }

    /** For a question that is put together from native files. */
    static WayOut inFiles() {
        return new WayOut("--facts with ");
    }

    /** A line a way out, each with the missing facts that it is for. */
    List<String> of(Collection<FactPath> missing) {
        Map<String, List<FactPath>> settled = new LinkedHashMap<>();
        for (FactPath fact : missing) {
            settled.computeIfAbsent(of(fact), first -> new ArrayList<>()).add(fact);
        }
        return settled.entrySet().stream()
                .map(way -> some(way.getValue()) + ": " + way.getKey())
                .toList();
    }

    /** Facts as the contract writes them, in a line. */
    static String joined(Collection<FactPath> facts) {
        return facts.stream().map(FactPath::toString).collect(Collectors.joining(", "));
    }

    private static String some(List<FactPath> facts) {
        return facts.size() <= SHOWN
                ? joined(facts)
                : joined(facts.subList(0, SHOWN)) + " and " + (facts.size() - SHOWN) + " more";
    }

    private String of(FactPath fact) {
        if (fact.section() == Section.ACCOUNT) {
            return facts + "{\"account\": {\"" + fact.field() + "\": …}}, or default-account in the profile";
        }
        if (fact.field().equals(POOL)) {
            return facts + "what GET /volumes/ID answers an administrator: the profile's unsupported-pools asks for it";
        }
        String whole = switch (fact.section()) {
            case QUOTAS -> "what GET /quotas answers";
            case OPERATION_LOGS -> "every operation log, {\"operation_logs\": […]}";
            default -> "every page of GET /" + fact.section().id();
        };
        if (fact.id().isEmpty() || fact.section() == Section.OPERATION_LOGS) {
            return facts + whole + ", or --assume-empty " + fact.section().id();
        }
        return facts + "what GET /" + fact.section().id() + "/ID answers, as it is";
    }
}
