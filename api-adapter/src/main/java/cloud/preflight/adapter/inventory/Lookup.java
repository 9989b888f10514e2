package cloud.preflight.adapter.inventory;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.FactsBuilder;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Server;
import cloud.preflight.openstack.Section;
import cloud.preflight.openstack.StoredDocuments;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.BoundResource;
import cloud.preflight.request.CreateImage;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.CreateServer;
import cloud.preflight.request.DeleteBackup;
import cloud.preflight.request.DeletePolicy;
import cloud.preflight.request.DeleteTask;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Protect;
import cloud.preflight.request.ReplicateBackup;
import cloud.preflight.request.ReplicatePolicy;
import cloud.preflight.request.Request;
import cloud.preflight.request.Restore;
import cloud.preflight.request.ShowBackup;
import cloud.preflight.request.UpdatePolicy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The few documents that some requests of one operation need, read by key. More than one request needs does no harm: every
 * rule looks for its own. Not safe for several threads at once.
 */
final class Lookup {

    private final Set<Section> needed;
    private final long mostPolicies;

    private final Set<String> policies = new LinkedHashSet<>();
    private final List<byte[]> policyKeys = new ArrayList<>();
    private boolean countsPolicies;
    private final Set<String> executed = new LinkedHashSet<>();
    private final Set<String> servers = new LinkedHashSet<>();
    private final Set<String> items = new LinkedHashSet<>();
    private final Set<String> tasks = new LinkedHashSet<>();

    /** What these requests need. */
    Lookup(Operation operation, List<? extends Request> requests, Profile profile) {
        needed = needed(operation);
        mostPolicies = profile.maxPolicies();
        requests.forEach(this::add);
    }

    /** The sections that some rule of the operation looks at. */
    private static Set<Section> needed(Operation operation) {
        EnumSet<Section> needed = EnumSet.of(Section.ACCOUNT);
        needed.addAll(
                switch (operation) {
                    case PROTECT ->
                        EnumSet.of(Section.SERVERS, Section.VOLUMES, Section.OPERATION_LOGS, Section.QUOTAS);
                    case RESTORE ->
                        EnumSet.of(Section.CHECKPOINT_ITEMS, Section.SERVERS, Section.VOLUMES, Section.OPERATION_LOGS);
                    case CREATE_POLICY -> EnumSet.of(Section.POLICIES, Section.SERVERS);
                    case UPDATE_POLICY -> EnumSet.of(Section.POLICIES, Section.SERVERS, Section.OPERATION_LOGS);
                    case DELETE_POLICY, REPLICATE_POLICY -> EnumSet.of(Section.POLICIES, Section.OPERATION_LOGS);
                    case EXECUTE_POLICY ->
                        EnumSet.of(
                                Section.POLICIES,
                                Section.SERVERS,
                                Section.VOLUMES,
                                Section.OPERATION_LOGS,
                                Section.QUOTAS);
                    case REPLICATE_BACKUP, DELETE_BACKUP, SHOW_BACKUP, CREATE_IMAGE, CREATE_SERVER ->
                        EnumSet.of(Section.CHECKPOINT_ITEMS);
                    case RESIZE_SPACE -> EnumSet.of(Section.QUOTAS);
                    case DELETE_TASK -> EnumSet.of(Section.OPERATION_LOGS);
                });
        return needed;
    }

    private void add(Request request) {
        switch (request.operation()) {
            case PROTECT -> servers.add(((Protect) request).resourceId());
            case RESTORE -> restore((Restore) request);
            case CREATE_POLICY -> create((CreatePolicy) request);
            case UPDATE_POLICY -> update((UpdatePolicy) request);
            case DELETE_POLICY -> policies.add(((DeletePolicy) request).policyId());
            case EXECUTE_POLICY -> execute((ExecutePolicy) request);
            case REPLICATE_POLICY -> policies.add(((ReplicatePolicy) request).policyId());
            case REPLICATE_BACKUP -> items.add(((ReplicateBackup) request).checkpointItemId());
            case DELETE_BACKUP -> items.add(((DeleteBackup) request).checkpointItemId());
            case SHOW_BACKUP -> items.add(((ShowBackup) request).checkpointItemId());
            case CREATE_IMAGE -> items.add(((CreateImage) request).checkpointItemId());
            case CREATE_SERVER -> items.add(((CreateServer) request).checkpointItemId());
            case DELETE_TASK -> tasks.add(((DeleteTask) request).taskId());
            case RESIZE_SPACE -> {
                // The quotas are read as a whole.
            }
        }
    }

    private void restore(Restore request) {
        items.add(request.checkpointItemId());
        servers.add(request.target().resourceId());
    }

    private void create(CreatePolicy request) {
        countsPolicies = true;
        policyKeys.add(Keys.name(request.labels().name()));
        bind(request.resources());
    }

    private void update(UpdatePolicy request) {
        policies.add(request.policyId());
        policyKeys.add(Keys.name(request.labels().name()));
        bind(request.resources());
    }

    private void bind(List<BoundResource> resources) {
        for (BoundResource resource : resources) {
            servers.add(resource.id());
            policyKeys.add(Keys.server(resource.id()));
        }
    }

    private void execute(ExecutePolicy request) {
        policies.add(request.planId());
        executed.add(request.planId());
        servers.addAll(request.resources());
    }

    /** Also the policies that bind the servers that were named. */
    void addBindings() {
        needed.add(Section.POLICIES);
        servers.forEach(id -> policyKeys.add(Keys.server(id)));
    }

    /** Whether these sections are all that is needed. */
    boolean satisfiedBy(Set<Section> given) {
        return given.containsAll(needed);
    }

    /** The facts, of which some sections are given and the others are read. */
    Facts complete(FactsBuilder facts, Set<Section> given, Reading reading) {
        Map<Section, Long> known = reading.known();
        Set<Section> absent = EnumSet.copyOf(needed);
        absent.removeAll(given);
        absent.retainAll(known.keySet());
        if (absent.contains(Section.POLICIES)) {
            facts.policies(policies(reading));
        }
        executed.forEach(id -> facts.build()
                .policy(id)
                .ifPresent(policy ->
                        policy.resources().stream().map(Policy.Resource::id).forEach(servers::add)));
        if (absent.contains(Section.SERVERS)) {
            facts.servers(StoredDocuments.servers(reading.documents(Section.SERVERS, servers, List.of())));
        }
        if (absent.contains(Section.VOLUMES)) {
            facts.volumes(StoredDocuments.volumes(
                    reading.documents(Section.VOLUMES, volumes(facts.build()), keysOfServers())));
        }
        if (absent.contains(Section.CHECKPOINT_ITEMS)) {
            facts.checkpointItems(
                    StoredDocuments.checkpointItems(reading.documents(Section.CHECKPOINT_ITEMS, items, List.of())));
        }
        if (absent.contains(Section.OPERATION_LOGS)) {
            List<byte[]> keys = keysOfServers();
            policies.forEach(id -> keys.add(Keys.policy(id)));
            facts.operationLogs(StoredDocuments.operationLogs(reading.documents(Section.OPERATION_LOGS, tasks, keys)));
        }
        if (absent.contains(Section.QUOTAS)) {
            facts.quotas(
                    StoredDocuments.quotas(reading.document(Section.QUOTAS, "").orElseThrow()));
        }
        if (absent.contains(Section.ACCOUNT)) {
            facts.account(StoredDocuments.account(
                    reading.document(Section.ACCOUNT, "").orElseThrow()));
        }
        return facts.build();
    }

    /** As many as it takes to see that there are too many, and those that were asked for. */
    private List<Policy> policies(Reading reading) {
        List<Policy> asked = StoredDocuments.policies(reading.documents(Section.POLICIES, policies, policyKeys));
        if (!countsPolicies) {
            return asked;
        }
        List<Policy> all = new ArrayList<>(StoredDocuments.policies(reading.first(Section.POLICIES, mostPolicies)));
        Set<String> ids = new LinkedHashSet<>();
        all.forEach(policy -> ids.add(policy.id()));
        asked.stream().filter(policy -> ids.add(policy.id())).forEach(all::add);
        return all;
    }

    private Set<String> volumes(Facts facts) {
        Set<String> volumes = new LinkedHashSet<>();
        for (String id : servers) {
            facts.server(id).map(Server::volumesAttached).ifPresent(volumes::addAll);
        }
        return volumes;
    }

    private List<byte[]> keysOfServers() {
        List<byte[]> keys = new ArrayList<>();
        servers.forEach(id -> keys.add(Keys.server(id)));
        return keys;
    }
}
