package cloud.preflight.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a request needs to know, said so that a source can look for that and nothing else. Some needs follow from facts: the
 * volumes of a server from its document, the servers of a policy from its own; those are asked for with what is known so
 * far, and are the greater the more of that is known. All sets are unmodifiable and keep the order in which needs were named.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class Needs {

    private final Set<Section> sections;
    private final Set<String> servers;
    private final Set<String> attachedTo;
    private final Set<String> runningOn;
    private final Set<String> checkpointItems;
    private final Set<String> policies;
    private final Map<String, Set<String>> executed;
    private final Set<String> policyNames;
    private final Set<String> boundServers;
    private final long policyCount;
    private final Set<String> operationLogs;
    private final Set<String> runningFor;

    private Needs(Builder from) {
        sections = Collections.unmodifiableSet(EnumSet.copyOf(from.sections));
        servers = copy(from.servers);
        attachedTo = copy(from.attachedTo);
        runningOn = copy(from.runningOn);
        checkpointItems = copy(from.checkpointItems);
        policies = copy(from.policies);
        executed = Map.copyOf(from.executed);
        policyNames = copy(from.policyNames);
        boundServers = copy(from.boundServers);
        policyCount = from.policyCount;
        operationLogs = copy(from.operationLogs);
        runningFor = copy(from.runningFor);
    }

    private static Set<String> copy(Set<String> ids) {
        return ids.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    /** A new builder, which needs the account alone: every request does. */
    public static Builder builder() {
        return new Builder();
    }

    /** The sections that are looked at. */
    public Set<Section> sections() {
        return sections;
    }

    /** The ids of the servers: those that are named, and those that an executed policy of the known facts binds. */
    public Set<String> servers(Facts known) {
        return withBound(servers, known);
    }

    /** The ids of the servers whose attached volumes are looked at: all volumes that name one of these are needed. */
    public Set<String> attachedTo(Facts known) {
        return withBound(attachedTo, known);
    }

    /** The ids of the volumes that the documents of those servers list; a volume that names one is needed as well. */
    public Set<String> volumes(Facts known) {
        Set<String> volumes = new LinkedHashSet<>();
        for (String id : attachedTo(known)) {
            known.server(id).document().map(Server::volumesAttached).ifPresent(volumes::addAll);
        }
        return Collections.unmodifiableSet(volumes);
    }

    /** The ids of the checkpoint items. */
    public Set<String> checkpointItems() {
        return checkpointItems;
    }

    /** The ids of the policies. */
    public Set<String> policies() {
        return policies;
    }

    /** The names that some policy may have: all policies with one of them are needed. */
    public Set<String> policyNames() {
        return policyNames;
    }

    /** The ids of the servers that some policy may bind: all policies that bind one of them are needed. */
    public Set<String> boundServers() {
        return boundServers;
    }

    /** Up to which number the policies are counted: so many of them are enough; 0 where they are not. */
    public long policyCount() {
        return policyCount;
    }

    /** The ids of the operation logs. */
    public Set<String> operationLogs() {
        return operationLogs;
    }

    /** The ids of the servers on which an operation may be under way: all logs of running ones are needed. */
    public Set<String> runningOn(Facts known) {
        return withBound(runningOn, known);
    }

    /** The ids of the policies for which an operation may be under way: all logs of running ones are needed. */
    public Set<String> runningFor() {
        return runningFor;
    }

    private Set<String> withBound(Set<String> named, Facts known) {
        if (executed.isEmpty()) {
            return named;
        }
        Set<String> ids = new LinkedHashSet<>(named);
        executed.forEach((policyId, picked) -> known.policy(policyId)
                .document()
                .ifPresent(policy -> policy.resources().stream()
                        .map(Policy.Resource::id)
                        .filter(id -> picked.isEmpty() || picked.contains(id))
                        .forEach(ids::add)));
        return Collections.unmodifiableSet(ids);
    }

    /** Collects needs. Not safe for several threads at once. */
    public static final class Builder {

        private final Set<Section> sections = EnumSet.of(Section.ACCOUNT);
        private final Set<String> servers = new LinkedHashSet<>();
        private final Set<String> attachedTo = new LinkedHashSet<>();
        private final Set<String> runningOn = new LinkedHashSet<>();
        private final Set<String> checkpointItems = new LinkedHashSet<>();
        private final Set<String> policies = new LinkedHashSet<>();
        private final Map<String, Set<String>> executed = new HashMap<>();
        private final Set<String> policyNames = new LinkedHashSet<>();
        private final Set<String> boundServers = new LinkedHashSet<>();
        private long policyCount;
        private final Set<String> operationLogs = new LinkedHashSet<>();
        private final Set<String> runningFor = new LinkedHashSet<>();

        private Builder() {}

        /** The server with this id. */
        public Builder server(String id) {
            return need(Section.SERVERS, servers, id);
        }

        /** The volumes that are attached to the server with this id. */
        public Builder volumesOf(String serverId) {
            return need(Section.VOLUMES, attachedTo, serverId);
        }

        /** The operations that are under way on the server with this id. */
        public Builder runningOn(String serverId) {
            return need(Section.OPERATION_LOGS, runningOn, serverId);
        }

        /** The checkpoint item with this id. */
        public Builder checkpointItem(String id) {
            return need(Section.CHECKPOINT_ITEMS, checkpointItems, id);
        }

        /** The policy with this id. */
        public Builder policy(String id) {
            return need(Section.POLICIES, policies, id);
        }

        /**
         * Each server that this policy binds, with its volumes and the operations that are under way on it.
         *
         * @param picked the ids of the servers that are looked at; empty for all
         */
        public Builder serversOf(String policyId, Collection<String> picked) {
            executed.put(policyId, Set.copyOf(picked));
            sections.addAll(EnumSet.of(Section.SERVERS, Section.VOLUMES, Section.OPERATION_LOGS));
            return policy(policyId);
        }

        /** The policies with this name. */
        public Builder policyNamed(String name) {
            return need(Section.POLICIES, policyNames, name);
        }

        /** The policies that bind the server with this id. */
        public Builder policyBinding(String serverId) {
            return need(Section.POLICIES, boundServers, serverId);
        }

        /** How many policies there are, up to this number. */
        public Builder policiesUpTo(long number) {
            sections.add(Section.POLICIES);
            policyCount = Math.max(policyCount, number);
            return this;
        }

        /** The operation log with this id. */
        public Builder operationLog(String id) {
            return need(Section.OPERATION_LOGS, operationLogs, id);
        }

        /** The operations that are under way for the policy with this id. */
        public Builder runningFor(String policyId) {
            return need(Section.OPERATION_LOGS, runningFor, policyId);
        }

        /** The quotas. */
        public Builder quotas() {
            sections.add(Section.QUOTAS);
            return this;
        }

        /** What another request needs, too. */
        public Builder and(Needs others) {
            sections.addAll(others.sections);
            servers.addAll(others.servers);
            attachedTo.addAll(others.attachedTo);
            runningOn.addAll(others.runningOn);
            checkpointItems.addAll(others.checkpointItems);
            policies.addAll(others.policies);
            executed.putAll(others.executed);
            policyNames.addAll(others.policyNames);
            boundServers.addAll(others.boundServers);
            policyCount = Math.max(policyCount, others.policyCount);
            operationLogs.addAll(others.operationLogs);
            runningFor.addAll(others.runningFor);
            return this;
        }

        private Builder need(Section section, Set<String> among, String what) {
            sections.add(section);
            among.add(what);
            return this;
        }

        /** The needs. */
        public Needs build() {
            return new Needs(this);
        }
    }
}
