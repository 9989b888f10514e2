package cloud.preflight.rules;

import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Protect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The words of what is to be backed up. */
final class ProtectWords {

    private ProtectWords() {}

    static List<Vocabulary<?>> all() {
        return List.of(
                server(),
                VolumeWords.add(new Vocabulary<>(ProtectedVolume.class), ProtectedVolume::id, ProtectedVolume::volume)
                        .about(ProtectWords::server));
    }

    private static Vocabulary<ProtectedServer> server() {
        return new Vocabulary<>(ProtectedServer.class)
                .about(ProtectWords::server)
                .word("server.status", (its, asked) -> List.of(ServerWords.status(its.server())))
                .word("server.taskState", (its, asked) -> List.of(ServerWords.taskState(its.server())))
                .word("server.az", (its, asked) -> List.of(ServerWords.az(its.server())))
                .word("server.azKnown", (its, asked) -> List.of(ServerWords.az(its.server())))
                .word("type", ProtectWords::type)
                .word("volumes", ProtectWords::volumes)
                .word("attachedKnown", (its, asked) -> List.of(ServerWords.listed(its.server())))
                .word("restoring", (its, asked) -> ServerWords.restoring(its.id(), its.restoring(), asked));
    }

    /** The server that is asked about, which has to be known. */
    static List<FactValue> server(Asked asked) {
        return asked.request() instanceof Protect protect
                ? List.of(NamedWords.server(protect.resourceId(), asked.facts()))
                : List.of();
    }

    private static List<FactValue> type(ProtectedServer its, Asked asked) {
        String path = asked.request() instanceof ExecutePolicy execute
                ? "policies/" + execute.planId() + "/resources/" + its.id() + "/type"
                : "request/resource_type";
        return List.of(FactValue.of(path, its.type()));
    }

    private static List<FactValue> volumes(ProtectedServer its, Asked asked) {
        List<FactValue> read = new ArrayList<>(ServerWords.attached(its.server(), its.attached(), asked));
        if (asked.request() instanceof Protect protect && excludesSome(protect, its, asked)) {
            read.add(FactValue.of("request/extra_info/exclude_volumes", protect.excludedVolumes()));
        }
        return read;
    }

    private static boolean excludesSome(Protect protect, ProtectedServer its, Asked asked) {
        return !protect.excludedVolumes().isEmpty()
                && !Collections.disjoint(
                        asked.facts().attachedVolumes(its.server()).ids(), Set.copyOf(protect.excludedVolumes()));
    }
}
