package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Server;
import cloud.preflight.request.Protect;
import cloud.preflight.rules.ProtectedServer;
import cloud.preflight.rules.ProtectedVolume;
import java.util.List;

/** Resolves a server that is to be backed up, whoever asks for it. */
final class Protection {

    private Protection() {}

    static void needs(Protect request, Needs.Builder needs) {
        String id = request.resourceId();
        needs.server(id).volumesOf(id).runningOn(id).quotas();
    }

    static void resolve(Protect request, Resolution into) {
        Server server =
                into.resource(0, request.resourceId(), request.resourceType()).orNull();
        if (server != null) {
            AttachedVolumes volumes = into.facts.attachedVolumes(server).without(request.excludedVolumes());
            resolve(server, request.resourceType(), volumes, into);
            QuotaNeed need = new QuotaNeed(into.facts);
            need.add(server, volumes);
            need.resolve(into);
        }
    }

    /** The server and its volumes, without what a backup of them takes of the quotas. */
    static void resolve(Server server, String type, AttachedVolumes volumes, Resolution into) {
        into.add(new ProtectedServer(
                server, type, volumes, into.facts.runningOn(server.id(), Type.RESTORE), into.profile));
        List<String> ids = volumes.ids();
        for (int place = 0; place < ids.size(); place++) {
            String id = ids.get(place);
            into.add(new ProtectedVolume(place, id, into.facts.volume(id).orNull(), server.id(), into.profile));
        }
    }
}
