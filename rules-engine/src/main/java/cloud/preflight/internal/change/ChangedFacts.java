package cloud.preflight.internal.change;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Facts of which some documents are replaced, added or removed, and nothing is copied. Immutable as those are. */
final class ChangedFacts implements Facts {

    private final Facts base;
    private final Changes<Server> servers;
    private final Changes<Volume> volumes;
    private final Changes<Policy> policies;
    private final Changes<Quota> quotas;

    private ChangedFacts(
            Facts base,
            Changes<Server> servers,
            Changes<Volume> volumes,
            Changes<Policy> policies,
            Changes<Quota> quotas) {
        this.base = base;
        this.servers = servers;
        this.volumes = volumes;
        this.policies = policies;
        this.quotas = quotas;
    }

    /** Facts of which nothing is changed yet. */
    static ChangedFacts of(Facts facts) {
        return new ChangedFacts(facts.unscoped(), Changes.none(), Changes.none(), Changes.none(), Changes.none());
    }

    ChangedFacts with(Server server) {
        return new ChangedFacts(base, servers.with(server.id(), server), volumes, policies, quotas);
    }

    /** With a volume that is new, or whose attachments are as they were. */
    ChangedFacts with(Volume volume) {
        return new ChangedFacts(base, servers, volumes.with(volume.id(), volume), policies, quotas);
    }

    ChangedFacts with(Policy policy) {
        return new ChangedFacts(base, servers, volumes, policies.with(policy.id(), policy), quotas);
    }

    ChangedFacts withoutPolicy(String id) {
        return new ChangedFacts(base, servers, volumes, policies.without(id), quotas);
    }

    ChangedFacts with(Quota quota) {
        return new ChangedFacts(base, servers, volumes, policies, quotas.with(quota.type(), quota));
    }

    @Override
    public Set<Section> sections() {
        return base.sections();
    }

    @Override
    public List<?> documents(Section section) {
        return switch (section) {
            case SERVERS -> servers.in(base.documents(section), server -> ((Server) server).id());
            case VOLUMES -> volumes.in(base.documents(section), volume -> ((Volume) volume).id());
            case POLICIES -> policies.in(base.documents(section), policy -> ((Policy) policy).id());
            case QUOTAS -> quotas.in(base.documents(section), quota -> ((Quota) quota).type());
            case CHECKPOINT_ITEMS, OPERATION_LOGS, ACCOUNT -> base.documents(section);
        };
    }

    @Override
    public boolean whole(Section section) {
        return base.whole(section);
    }

    @Override
    public Found<Server> server(String id) {
        return servers.find(id, base::server);
    }

    @Override
    public Found<Volume> volume(String id) {
        return volumes.find(id, base::volume);
    }

    @Override
    public List<String> volumesNaming(String serverId) {
        Set<String> naming = new LinkedHashSet<>(base.volumesNaming(serverId));
        volumes.all().filter(volume -> names(volume, serverId)).forEach(volume -> naming.add(volume.id()));
        return List.copyOf(naming);
    }

    private static boolean names(Volume volume, String serverId) {
        return volume.attachments().stream()
                .anyMatch(attachment -> attachment.serverId().equals(serverId));
    }

    @Override
    public Found<CheckpointItem> checkpointItem(String id) {
        return base.checkpointItem(id);
    }

    @Override
    public Found<Policy> policy(String id) {
        return policies.find(id, base::policy);
    }

    @Override
    public long policyCount() {
        return base.policyCount() - policies.removed();
    }

    @Override
    public Ternary policyNamed(String name, String exceptId) {
        return policies.isEmpty()
                ? base.policyNamed(name, exceptId)
                : policies(policy -> policy.name().equals(name), exceptId);
    }

    @Override
    public Ternary policyBinding(String serverId, String exceptId) {
        return policies.isEmpty()
                ? base.policyBinding(serverId, exceptId)
                : policies(
                        policy -> policy.resources().stream()
                                .anyMatch(bound -> bound.id().equals(serverId)),
                        exceptId);
    }

    private Ternary policies(Predicate<Policy> holds, String exceptId) {
        boolean found = documents(Section.POLICIES).stream()
                .map(Policy.class::cast)
                .anyMatch(policy -> !policy.id().equals(exceptId) && holds.test(policy));
        return Ternary.found(found, base.whole(Section.POLICIES));
    }

    @Override
    public Found<OperationLog> operationLog(String id) {
        return base.operationLog(id);
    }

    @Override
    public Ternary runningOn(String serverId, Type type) {
        return base.runningOn(serverId, type);
    }

    @Override
    public Ternary runningFor(String policyId, Type type, boolean autoTrigger) {
        return base.runningFor(policyId, type, autoTrigger);
    }

    @Override
    public Found<Quota> quota(String type) {
        return quotas.find(type, base::quota);
    }

    @Override
    public Account account() {
        return base.account();
    }
}
