package cloud.preflight.facts;

import static java.util.Objects.requireNonNull;

import cloud.preflight.facts.OperationLog.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a question is asked. Every look-up has three answers: the document, none, or unknown. A section that
 * nobody showed is unknown; of one that is known in part, what it lacks is unknown; in one that is known as a whole, what is
 * not there does not exist.
 *
 * <p>Implementations are safe for any number of threads and answer the same question always alike. The one in memory is made
 * by the {@linkplain #builder builder} and answers each look-up in constant time.
 */
public interface Facts {

    /**
     * The volumes that are attached to a server.
     *
     * @param ids their ids in order, each once; some may have no document
     * @param known whether these are all. Where the server's own document has no list there may be more
     */
    record AttachedVolumes(List<String> ids, boolean known) {

        /** The ids and whether they are all there are. */
        public AttachedVolumes {
            ids = List.copyOf(requireNonNull(ids, "ids"));
        }

        /** These volumes but those with an id that is excluded. */
        public AttachedVolumes without(Collection<String> excluded) {
            if (excluded.isEmpty()) {
                return this;
            }
            List<String> kept = new ArrayList<>(ids);
            kept.removeAll(new HashSet<>(excluded));
            return new AttachedVolumes(kept, known);
        }
    }

    /**
     * What a look-up found: a document, that there is none, or that this is unknown, since nobody showed all there are.
     * Immutable.
     *
     * @param orNull the document; null when none was found
     * @param exists whether there is one
     */
    record Found<T>(@Nullable T orNull, Ternary exists) {

        private static final Found<?> NONE = new Found<>(null, Ternary.NO);
        private static final Found<?> UNKNOWN = new Found<>(null, Ternary.UNKNOWN);

        /** There is one; use the factory methods. */
        public Found {
            requireNonNull(exists, "exists");
            if (orNull != null != (exists == Ternary.YES)) {
                throw new IllegalArgumentException("a document exists where it was found");
            }
        }

        /** There is this one. */
        public static <T> Found<T> of(T document) {
            return new Found<>(requireNonNull(document, "document"), Ternary.YES);
        }

        /** There is none. */
        @SuppressWarnings("unchecked")
        public static <T> Found<T> none() {
            return (Found<T>) NONE;
        }

        /** It is not known whether there is one. */
        @SuppressWarnings("unchecked")
        public static <T> Found<T> unknown() {
            return (Found<T>) UNKNOWN;
        }

        /** The document; empty when none was found, be it unknown or not there. */
        public Optional<T> document() {
            return Optional.ofNullable(orNull);
        }
    }

    /** The sections that are known, as a whole or in part; unmodifiable. */
    Set<Section> sections();

    /**
     * The documents that are known of a section, in their order, for whoever writes facts down: its servers, volumes,
     * checkpoint items, policies, quotas or operation logs, or the account alone. Unmodifiable.
     */
    List<?> documents(Section section);

    /** Whether the section is known, and what it lacks does not exist. */
    boolean whole(Section section);

    /** The server with this id. */
    Found<Server> server(String id);

    /** The volume with this id. */
    Found<Volume> volume(String id);

    /** The ids of the known volumes with an attachment to this server, in document order. */
    List<String> volumesNaming(String serverId);

    /** The checkpoint item with this id. */
    Found<CheckpointItem> checkpointItem(String id);

    /** The policy with this id. */
    Found<Policy> policy(String id);

    /** How many policies are known; where they are known as a whole, how many there are. */
    long policyCount();

    /** Whether a policy has this name, compared exactly, other than the one with the id; an empty id is none. */
    Ternary policyNamed(String name, String exceptId);

    /** Whether a policy binds this server, other than the one with the id; an empty id is none. */
    Ternary policyBinding(String serverId, String exceptId);

    /** The logged operation with this id. */
    Found<OperationLog> operationLog(String id);

    /** Whether an operation of this type is under way on the server. */
    Ternary runningOn(String serverId, Type type);

    /** Whether an operation of this type, started in this way, is under way for the policy. */
    Ternary runningFor(String policyId, Type type, boolean autoTrigger);

    /** The quota of this type; none when the quotas do not list it. */
    Found<Quota> quota(String type);

    /** The account that asks. */
    Account account();

    /**
     * The volumes that are attached to the server: those that its own document lists, then those whose documents name the
     * server, each once at its first place.
     */
    default AttachedVolumes attachedVolumes(Server server) {
        List<String> naming = volumesNaming(server.id());
        List<String> listed = server.volumesAttached();
        if (listed == null) {
            return new AttachedVolumes(Distinct.of(naming, List.of()), false);
        }
        return new AttachedVolumes(Distinct.of(listed, naming), true);
    }

    /** These facts, and those of another one for the sections that are unknown here. */
    default Facts or(Facts other) {
        return new LayeredFacts(this, other);
    }

    /** These facts, where those of these sections that are unknown here are known to be empty. */
    default Facts assumingEmpty(Set<Section> assumed) {
        if (sections().containsAll(assumed)) {
            return this;
        }
        Builder empty = builder();
        assumed.forEach(empty::empty);
        return or(empty.build());
    }

    /**
     * One server of many and what belongs to it, no two documents of a kind with the same id.
     *
     * @param server the server
     * @param volumes those that its document lists and those that name it, in document order
     * @param items the backups that may be asked about
     * @param logs the operations on it
     */
    record OneServer(Server server, List<Volume> volumes, List<CheckpointItem> items, List<OperationLog> logs) {

        /** The server and what belongs to it. */
        public OneServer {
            requireNonNull(server, "server");
            volumes = List.copyOf(requireNonNull(volumes, "volumes"));
            items = List.copyOf(requireNonNull(items, "items"));
            logs = List.copyOf(requireNonNull(logs, "logs"));
        }
    }

    /**
     * These facts of a project, with one server and what belongs to it in place of all the servers, volumes, checkpoint
     * items and operation logs: nothing of the project is looked through again. Which sections are known, and whether as
     * a whole, stays what it is here.
     */
    default Facts around(OneServer server) {
        return new ServerFacts(this, requireNonNull(server, "server"));
    }

    /**
     * These facts, which refuse to be asked for anything but what is needed with an {@link IllegalStateException} that
     * names it: a source that answers needs has looked for nothing else, so that "none" would be a guess.
     */
    default Facts scopedTo(Needs needs) {
        return new ScopedFacts(needs, this, false);
    }

    /**
     * These facts, for whoever asks what would be if something were different: where they refuse to be asked for what was
     * not {@linkplain #scopedTo needed}, it is unknown.
     */
    default Facts unscoped() {
        return this;
    }

    /** Nothing is known. */
    static Facts none() {
        return KnownFacts.NONE;
    }

    /** A new builder, to which nothing is known. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects facts in memory; lists are copied when they are built. Not safe for use by several threads at once. */
    final class Builder {

        @Nullable
        List<Server> servers;

        @Nullable
        List<Volume> volumes;

        @Nullable
        List<CheckpointItem> checkpointItems;

        @Nullable
        List<Policy> policies;

        @Nullable
        List<Quota> quotas;

        @Nullable
        List<OperationLog> operationLogs;

        Optional<Account> account = Optional.empty();
        final Set<Section> partial = new HashSet<>();

        private Builder() {}

        /** The servers: all there are, unless they are {@linkplain #partial partial}. Left out, they are unknown. */
        public Builder servers(List<Server> all) {
            servers = List.copyOf(requireNonNull(all, "servers"));
            return this;
        }

        /** The volumes: all there are, unless they are {@linkplain #partial partial}. Left out, they are unknown. */
        public Builder volumes(List<Volume> all) {
            volumes = List.copyOf(requireNonNull(all, "volumes"));
            return this;
        }

        /** The backups: all there are, unless they are {@linkplain #partial partial}. Left out, they are unknown. */
        public Builder checkpointItems(List<CheckpointItem> all) {
            checkpointItems = List.copyOf(requireNonNull(all, "checkpointItems"));
            return this;
        }

        /** The policies: all there are, unless they are {@linkplain #partial partial}. Left out, they are unknown. */
        public Builder policies(List<Policy> all) {
            policies = List.copyOf(requireNonNull(all, "policies"));
            return this;
        }

        /** The quotas: all there are. Left out, they are unknown. */
        public Builder quotas(List<Quota> all) {
            quotas = List.copyOf(requireNonNull(all, "quotas"));
            return this;
        }

        /** The operation logs: all there are, unless {@linkplain #partial partial}. Left out, they are unknown. */
        public Builder operationLogs(List<OperationLog> all) {
            operationLogs = List.copyOf(requireNonNull(all, "operationLogs"));
            return this;
        }

        /** The account that asks. Left out, nothing is known of it. */
        public Builder account(Account asking) {
            account = Optional.of(requireNonNull(asking, "account"));
            return this;
        }

        /** The list of this section goes on elsewhere: what it lacks is unknown. */
        public Builder partial(Section section) {
            if (!requireNonNull(section, "section").isList()) {
                throw new IllegalArgumentException(section.id() + " is no list, so it has no parts");
            }
            partial.add(section);
            return this;
        }

        private void empty(Section section) {
            switch (section) {
                case SERVERS -> servers(List.of());
                case VOLUMES -> volumes(List.of());
                case CHECKPOINT_ITEMS -> checkpointItems(List.of());
                case POLICIES -> policies(List.of());
                case QUOTAS -> quotas(List.of());
                case OPERATION_LOGS -> operationLogs(List.of());
                case ACCOUNT -> account(Account.UNKNOWN);
            }
        }

        /**
         * The facts.
         *
         * @throws IllegalArgumentException when two documents of one kind have the same id, or two volume backups of one
         *     item, or two quotas the same type
         */
        public Facts build() {
            return new KnownFacts(this);
        }
    }
}
