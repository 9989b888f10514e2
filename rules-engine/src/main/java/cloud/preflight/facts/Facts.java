package cloud.preflight.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is known when a question is asked. Servers and checkpoint items that are not here do not exist, and of a
 * volume that is attached and not here the properties are unknown; policies, quotas and operation logs may also be unknown
 * as a whole, which is another thing than empty.
 *
 * <p>Immutable and safe for any number of threads. Finding a document by its id takes constant time.
 */
public final class Facts {

    private static final Facts NONE = builder().build();

    private final Index<Server> servers;
    private final Index<Volume> volumes;
    private final Map<String, List<Volume>> volumesByServer;
    private final Index<CheckpointItem> checkpointItems;
    private final Optional<Index<Policy>> policies;
    private final Optional<Index<Quota>> quotas;
    private final Optional<OperationLogs> operationLogs;
    private final Account account;

    Facts(FactsBuilder from) {
        servers = new Index<>("servers", from.servers, Server::id);
        volumes = new Index<>("volumes", from.volumes, Volume::id);
        volumesByServer = Index.volumesByServer(from.volumes);
        checkpointItems = new Index<>("checkpoint_items", from.checkpointItems, CheckpointItem::id);
        from.checkpointItems.forEach(Index::requireUniqueBackups);
        policies = from.policies.map(known -> new Index<>("policies", known, Policy::id));
        quotas = from.quotas.map(known -> new Index<>("quotas", known, Quota::type));
        operationLogs = from.operationLogs.map(OperationLogs::new);
        account = from.account;
    }

    /** No documents, and nothing known of what can be unknown. */
    public static Facts none() {
        return NONE;
    }

    /** A new builder, which starts with {@link #none()}. */
    public static FactsBuilder builder() {
        return new FactsBuilder();
    }

    /** The server with this id. */
    public Optional<Server> server(String id) {
        return servers.find(id);
    }

    /** The volume with this id. */
    public Optional<Volume> volume(String id) {
        return volumes.find(id);
    }

    /** The checkpoint item with this id. */
    public Optional<CheckpointItem> checkpointItem(String id) {
        return checkpointItems.find(id);
    }

    /** The policies, in document order; empty when they are unknown. */
    public Optional<List<Policy>> policies() {
        return policies.map(Index::documents);
    }

    /** The policy with this id; unknown policies count as none. */
    public Optional<Policy> policy(String id) {
        return policies.flatMap(known -> known.find(id));
    }

    /** Whether the quotas are known. */
    public boolean quotasKnown() {
        return quotas.isPresent();
    }

    /** The quota of this type; empty when the type is not listed or the quotas are unknown. */
    public Optional<Quota> quota(String type) {
        return quotas.flatMap(known -> known.find(type));
    }

    /** The operation logs; empty when they are unknown. */
    public Optional<OperationLogs> operationLogs() {
        return operationLogs;
    }

    /** The account that asks. */
    public Account account() {
        return account;
    }

    /**
     * The ids of the volumes that are attached to the server: those that its own document lists, then those whose
     * documents name the server, each once at its first place. A volume of the first kind may have no document.
     */
    public List<String> attachedVolumeIds(Server server) {
        List<Volume> naming = volumesByServer.getOrDefault(server.id(), List.of());
        Set<String> ids = new LinkedHashSet<>(server.volumesAttached());
        naming.forEach(volume -> ids.add(volume.id()));
        return new ArrayList<>(ids);
    }
}
