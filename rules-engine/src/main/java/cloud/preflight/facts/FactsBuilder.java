package cloud.preflight.facts;

import java.util.List;
import java.util.Optional;

/** Collects {@link Facts}; lists are copied when those are built. Not safe for use by several threads at once. */
public final class FactsBuilder {

    List<Server> servers = List.of();
    List<Volume> volumes = List.of();
    List<CheckpointItem> checkpointItems = List.of();
    Optional<List<Policy>> policies = Optional.empty();
    Optional<List<Quota>> quotas = Optional.empty();
    Optional<List<OperationLog>> operationLogs = Optional.empty();
    Account account = Account.UNKNOWN;

    FactsBuilder() {}

    /** The servers: all there are. */
    public FactsBuilder servers(List<Server> all) {
        servers = all;
        return this;
    }

    /** The volumes: all there are. */
    public FactsBuilder volumes(List<Volume> all) {
        volumes = all;
        return this;
    }

    /** The checkpoint items: all there are. */
    public FactsBuilder checkpointItems(List<CheckpointItem> all) {
        checkpointItems = all;
        return this;
    }

    /** The policies: all there are. Left out, they are unknown. */
    public FactsBuilder policies(List<Policy> all) {
        policies = Optional.of(all);
        return this;
    }

    /** The quotas: all there are. Left out, they are unknown. */
    public FactsBuilder quotas(List<Quota> all) {
        quotas = Optional.of(all);
        return this;
    }

    /** The operation logs: all there are. Left out, they are unknown. */
    public FactsBuilder operationLogs(List<OperationLog> all) {
        operationLogs = Optional.of(all);
        return this;
    }

    /** The account that asks. */
    public FactsBuilder account(Account asking) {
        account = asking;
        return this;
    }

    /**
     * The facts.
     *
     * @throws IllegalArgumentException when two documents of one kind have the same id, or two volume backups of one item,
     *     or two quotas the same type
     */
    public Facts build() {
        return new Facts(this);
    }
}
