package cloud.preflight.internal.resolve;

import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Server;
import cloud.preflight.request.Protect;
import java.util.List;
import java.util.Set;

/** Resolves a server that is to be backed up, whoever asks for it. */
final class Protection {

    private Protection() {}

    static void resolve(Protect request, Resolution into) {
        into.resource(0, request.resourceId(), request.resourceType()).ifPresent(server -> {
            List<String> volumes = volumes(request, server, into);
            resolve(server, request.resourceType(), volumes, into);
            QuotaNeed need = new QuotaNeed(into.facts);
            need.add(volumes);
            need.resolve(into);
        });
    }

    /** The server and its volumes, without what a backup of them takes of the quotas. */
    static void resolve(Server server, String type, List<String> volumes, Resolution into) {
        into.add(new ProtectedServer(
                server,
                type,
                volumes.size(),
                into.logged(logs -> logs.runningOn(server.id(), Type.RESTORE)),
                into.profile));
        for (int place = 0; place < volumes.size(); place++) {
            String id = volumes.get(place);
            into.add(new ProtectedVolume(place, id, into.facts.volume(id).orElse(null), server.id(), into.profile));
        }
    }

    private static List<String> volumes(Protect request, Server server, Resolution into) {
        List<String> volumes = into.facts.attachedVolumeIds(server);
        if (!request.excludedVolumes().isEmpty()) {
            volumes.removeAll(Set.copyOf(request.excludedVolumes()));
        }
        return volumes;
    }
}
