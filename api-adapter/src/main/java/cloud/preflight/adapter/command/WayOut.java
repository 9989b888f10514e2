package cloud.preflight.adapter.command;

import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What would settle what could not be evaluated: the flag, file or profile key for each missing fact. */
final class WayOut {

    private static final int SHOWN = 3;
    private static final String POOL = "os-vol-host-attr:host";

    private final String facts;
    private final Set<Section> given;

    private WayOut(String facts, Set<Section> given) {
        this.facts = facts;
        this.given = given;
    }

    /** For a question that brings its facts itself. */
    static WayOut inQuestion() {
        return new WayOut("facts with ", EnumSet.allOf(Section.class));
    }

    /** For a question that is put together from native files, which have something of these sections. */
    static WayOut inFiles(Collection<Section> given) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        sections.addAll(given);
        return new WayOut("--facts with ", sections);
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
        // The file was forgotten, most likely, and not the one document.
        String forgotten = given.contains(fact.section())
                ? ""
                : "no document of " + fact.section().id() + " was given: ";
        return forgotten + facts + "what GET /" + fact.section().id() + "/ID answers, as it is";
    }
}
