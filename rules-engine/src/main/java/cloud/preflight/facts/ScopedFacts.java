package cloud.preflight.facts;

import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.OperationLog.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Facts that only answer what was needed. Immutable as those are. */
final class ScopedFacts implements Facts {

    private final Needs needs;
    private final Facts facts;
    private final Set<String> servers;
    private final Set<String> attachedTo;
    private final Set<String> volumes;
    private final Set<String> runningOn;
    /** Whether what was not needed is unknown, rather than refused. */
    private final boolean open;

    ScopedFacts(Needs needs, Facts facts, boolean open) {
        this.needs = needs;
        this.facts = facts;
        this.open = open;
        servers = needs.servers(facts);
        attachedTo = needs.attachedTo(facts);
        runningOn = needs.runningOn(facts);
        volumes = new LinkedHashSet<>(needs.volumes(facts));
        attachedTo.forEach(id -> volumes.addAll(facts.volumesNaming(id)));
    }

    @Override
    public Facts unscoped() {
        return open ? this : new ScopedFacts(needs, facts, true);
    }

    private Facts need(boolean needed, String what, String of) {
        if (!needed && open) {
            return Facts.none();
        }
        if (!needed) {
            throw new IllegalStateException("the needs do not name " + what + " " + of);
        }
        return facts;
    }

    private Facts need(Set<String> needed, String what, String of) {
        return need(needed.contains(of), what, of);
    }

    @Override
    public Set<Section> sections() {
        return facts.sections();
    }

    @Override
    public List<?> documents(Section section) {
        return facts.documents(section).stream().filter(this::isNeeded).toList();
    }

    private boolean isNeeded(Object document) {
        if (document instanceof Server server) {
            return servers.contains(server.id());
        }
        if (document instanceof Volume volume) {
            return volumes.contains(volume.id());
        }
        if (document instanceof CheckpointItem item) {
            return needs.checkpointItems().contains(item.id());
        }
        if (document instanceof Policy policy) {
            return isNeeded(policy);
        }
        return !(document instanceof OperationLog log) || isNeeded(log);
    }

    private boolean isNeeded(Policy policy) {
        return needs.policyCount() > 0
                || needs.policies().contains(policy.id())
                || needs.policyNames().contains(policy.name())
                || policy.resources().stream()
                        .anyMatch(resource -> needs.boundServers().contains(resource.id()));
    }

    private boolean isNeeded(OperationLog log) {
        return needs.operationLogs().contains(log.id())
                || runningOn.contains(log.subject().resourceId())
                || needs.runningFor().contains(log.subject().planId());
    }

    @Override
    public boolean whole(Section section) {
        return need(needs.sections().contains(section), "the section", section.id())
                .whole(section);
    }

    @Override
    public Found<Server> server(String id) {
        return need(servers, "the server", id).server(id);
    }

    @Override
    public Found<Volume> volume(String id) {
        return need(volumes, "the volume", id).volume(id);
    }

    @Override
    public List<String> volumesNaming(String serverId) {
        return need(attachedTo, "the volumes of server", serverId).volumesNaming(serverId);
    }

    @Override
    public Found<CheckpointItem> checkpointItem(String id) {
        return need(needs.checkpointItems(), "the checkpoint item", id).checkpointItem(id);
    }

    @Override
    public Found<Policy> policy(String id) {
        return need(needs.policies(), "the policy", id).policy(id);
    }

    @Override
    public long policyCount() {
        return need(needs.policyCount() > 0, "the number of", "policies").policyCount();
    }

    @Override
    public Ternary policyNamed(String name, String exceptId) {
        return need(needs.policyNames(), "the policies of the name", name).policyNamed(name, exceptId);
    }

    @Override
    public Ternary policyBinding(String serverId, String exceptId) {
        return need(needs.boundServers(), "the policies that bind server", serverId)
                .policyBinding(serverId, exceptId);
    }

    @Override
    public Found<OperationLog> operationLog(String id) {
        return need(needs.operationLogs(), "the operation log", id).operationLog(id);
    }

    @Override
    public Ternary runningOn(String serverId, Type type) {
        return need(runningOn, "the running operations on server", serverId).runningOn(serverId, type);
    }

    @Override
    public Ternary runningFor(String policyId, Type type, boolean autoTrigger) {
        return need(needs.runningFor(), "the running operations of policy", policyId)
                .runningFor(policyId, type, autoTrigger);
    }

    @Override
    public Found<Quota> quota(String type) {
        return need(needs.sections().contains(Section.QUOTAS), "the", "quotas").quota(type);
    }

    @Override
    public Account account() {
        return facts.account();
    }
}
