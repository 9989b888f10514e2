package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Server;
import cloud.preflight.request.Protect;
import cloud.preflight.rules.ProtectedServer;
import cloud.preflight.rules.ProtectedVolume;
import java.util.List;
import java.util.function.Consumer;

/** Resolves a server that is to be backed up, whoever asks for it. */
final class Protection {

    /** Those that a backup takes something of. */
    private static final int QUOTAS = 2;

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
            QuotaNeed need = new QuotaNeed();
            need.add(server, volumes);
            resolve(server, request.resourceType(), volumes, into, need::add);
            need.resolve(into);
        }
    }

    /** The server and its volumes, which are told one by one, without what a backup of them takes of the quotas. */
    static void resolve(
            Server server, String type, AttachedVolumes volumes, Resolution into, Consumer<ProtectedVolume> resolved) {
        into.add(new ProtectedServer(
                server, type, volumes, into.facts.runningOn(server.id(), Type.RESTORE), into.profile));
        List<String> ids = volumes.ids();
        into.expect(ids.size() + QUOTAS);
        for (int place = 0; place < ids.size(); place++) {
            String id = ids.get(place);
            ProtectedVolume volume =
                    new ProtectedVolume(place, id, into.facts.volume(id).orNull(), server.id(), into.profile);
            into.add(volume);
            resolved.accept(volume);
        }
    }
}
