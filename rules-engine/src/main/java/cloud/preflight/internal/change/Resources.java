package cloud.preflight.internal.change;

import static cloud.preflight.verdict.Explanation.Patch.Kind.ADD;
import static cloud.preflight.verdict.Explanation.Patch.Kind.REMOVE;
import static cloud.preflight.verdict.Explanation.Patch.Kind.REPLACE;

import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.facts.Volume.Sharing;
import cloud.preflight.facts.Volume.Storage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an operator can do to a server, a disk, a policy or a quota, each as the document would then be. */
final class Resources {

    private static final String ATTACHED = "os-extended-volumes:volumes_attached";
    /** What a cloud calls storage that is shared by its tenants. */
    private static final String COMMON_STORAGE = "EVS";

    private Resources() {}

    private static String path(String section, String id, String field) {
        return section + "/" + Attempt.escaped(id) + "/" + field;
    }

    /** Starts or stops a server, for instance. */
    static Attempt status(Server server, String status, Attempt at) {
        Server other = new Server(
                server.id(), status, server.taskState(), server.az(), server.rootDevice(), server.volumesAttached());
        return at.with(at.facts().with(other), REPLACE, path("servers", server.id(), "status"), status);
    }

    /** Ends what is being done to a server. */
    static Attempt idle(Server server, Attempt at) {
        Server other = new Server(
                server.id(), server.status(), "", server.az(), server.rootDevice(), server.volumesAttached());
        return at.with(at.facts().with(other), REMOVE, path("servers", server.id(), "OS-EXT-STS:task_state"), null);
    }

    /** Attaches a volume to a server whose attached volumes are known. */
    static Attempt attach(Server server, String volumeId, Attempt at) {
        List<String> attached =
                new ArrayList<>(server.volumesAttached() == null ? List.of() : server.volumesAttached());
        attached.add(volumeId);
        Server other = new Server(
                server.id(), server.status(), server.taskState(), server.az(), server.rootDevice(), attached);
        return at.with(
                at.facts().with(other), ADD, path("servers", server.id(), ATTACHED + "/-"), Map.of("id", volumeId));
    }

    /** Creates a disk of so many GiB. */
    static Attempt create(String volumeId, long size, Attempt at) {
        return create(Volume.builder(volumeId, size).build(), Map.of(), at);
    }

    /** Creates a disk of so many GiB that is attached to a server, of which it alone may say so. */
    static Attempt createAttached(String volumeId, long size, Server server, Attempt at) {
        Volume attached = Volume.builder(volumeId, size)
                .attachments(List.of(new Attachment(server.id(), "")))
                .build();
        return create(attached, Map.of("attachments", List.of(Map.of("server_id", server.id()))), at);
    }

    private static Attempt create(Volume volume, Map<String, ?> more, Attempt at) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", volume.id());
        document.put("size", volume.size());
        document.putAll(more);
        return at.with(at.facts().with(volume), ADD, "volumes/" + Attempt.escaped(volume.id()), document);
    }

    /** Extends a disk. */
    static Attempt extend(Volume volume, long size, Attempt at) {
        Volume other = new Volume(
                volume.id(), size, volume.bootable(), volume.sharing(), volume.storage(), volume.attachments());
        return at.with(at.facts().with(other), REPLACE, path("volumes", volume.id(), "size"), size);
    }

    /** Lets a disk no longer be shared, whichever field says that it is. */
    static Attempt unshare(Volume volume, Attempt at) {
        Volume other = new Volume(
                volume.id(), volume.size(), volume.bootable(), Sharing.NONE, volume.storage(), volume.attachments());
        ChangedFacts facts = at.facts().with(other);
        Attempt unshared = at;
        if (volume.sharing().multiattach()) {
            unshared = unshared.with(facts, REPLACE, path("volumes", volume.id(), "multiattach"), false);
        }
        if (volume.sharing().shareable()) {
            unshared = unshared.with(facts, REPLACE, path("volumes", volume.id(), "shareable"), false);
        }
        return unshared;
    }

    /** Moves a disk away from dedicated storage. */
    static Attempt toCommonStorage(Volume volume, Attempt at) {
        Storage storage = volume.storage();
        Storage other = new Storage(COMMON_STORAGE, false, storage.pool(), storage.poolKnown());
        return at.with(
                at.facts().with(on(other, volume)), ADD, path("volumes", volume.id(), "service_type"), COMMON_STORAGE);
    }

    /** Moves a disk to another pool of whichever host. */
    static Attempt toPool(Volume volume, String pool, Attempt at) {
        Storage other =
                new Storage(volume.storage().serviceType(), volume.storage().dedicated(), pool, true);
        return at.with(
                at.facts().with(on(other, volume)),
                REPLACE,
                path("volumes", volume.id(), "os-vol-host-attr:host"),
                "#" + pool);
    }

    private static Volume on(Storage storage, Volume volume) {
        return new Volume(
                volume.id(), volume.size(), volume.bootable(), volume.sharing(), storage, volume.attachments());
    }

    /** Raises a quota. */
    static Attempt raise(Quota quota, long limit, Attempt at) {
        String path = path("quotas/resources", quota.type(), "quota");
        return at.with(at.facts().with(new Quota(quota.type(), limit, quota.used())), REPLACE, path, limit);
    }

    /** Brings a policy into another status. */
    static Attempt status(Policy policy, String status, Attempt at) {
        return at.with(
                at.facts().with(policy.withStatus(status)), ADD, path("policies", policy.id(), "status"), status);
    }

    /** Deletes a policy. */
    static Attempt delete(Policy policy, Attempt at) {
        return at.with(at.facts().withoutPolicy(policy.id()), REMOVE, "policies/" + Attempt.escaped(policy.id()), null);
    }

    /** Binds a server to a policy, too. */
    static Attempt bind(Policy policy, String serverId, Attempt at) {
        List<Policy.Resource> bound = new ArrayList<>(policy.resources());
        bound.add(new Policy.Resource(serverId));
        Map<String, String> resource = new LinkedHashMap<>();
        resource.put("id", serverId);
        resource.put("type", Server.TYPE);
        ChangedFacts facts = at.facts().with(new Policy(policy.id(), policy.name(), policy.status(), bound));
        String list = path("policies", policy.id(), "resources");
        return policy.resources().isEmpty()
                ? at.with(facts, ADD, list, List.of(resource))
                : at.with(facts, ADD, list + "/-", resource);
    }

    /**
     * Binds a server that is bound as one of another type. The list is given anew as a whole, as a policy is updated: at which
     * place a server stands is not known where one stands twice.
     */
    static List<Attempt> bindAs(String policyId, String serverId, String type, Attempt at) {
        return at.facts().policy(policyId).document().stream()
                .map(policy -> bindAs(policy, serverId, type, at))
                .toList();
    }

    private static Attempt bindAs(Policy policy, String serverId, String type, Attempt at) {
        List<Policy.Resource> bound = policy.resources().stream()
                .map(resource -> resource.id().equals(serverId)
                        ? new Policy.Resource(serverId, type, resource.excludedVolumes())
                        : resource)
                .toList();
        return at.with(
                at.facts().with(new Policy(policy.id(), policy.name(), policy.status(), bound)),
                REPLACE,
                path("policies", policy.id(), "resources"),
                bound.stream().map(Resources::json).toList());
    }

    private static Map<String, Object> json(Policy.Resource resource) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", resource.id());
        fields.put("type", resource.type());
        if (!resource.excludedVolumes().isEmpty()) {
            fields.put("extra_info", Map.of("exclude_volumes", resource.excludedVolumes()));
        }
        return fields;
    }
}
