package cloud.preflight.facts;

import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.OperationLog.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts in memory, found by their ids. Immutable. */
final class KnownFacts implements Facts {

    static final Facts NONE = Facts.builder().build();

    private static final int FEW = 8;

    private final Set<Section> sections = EnumSet.noneOf(Section.class);
    private final Documents<Server> servers;
    private final Documents<Volume> volumes;
    private final Map<String, List<String>> volumesByServer;
    private final Documents<CheckpointItem> checkpointItems;
    private final Documents<Policy> policies;
    private final Documents<Quota> quotas;
    private final Documents<OperationLog> operationLogs;
    private final RunningOperations running;
    private final Account account;
    // Only some operations ask who holds a name or a server; whoever asks first finds out.
    private volatile @Nullable Holders names;
    private volatile @Nullable Holders bindings;

    KnownFacts(Builder from) {
        servers = documents(Section.SERVERS, from.servers, from, Server::id);
        volumes = documents(Section.VOLUMES, from.volumes, from, Volume::id);
        volumesByServer = from.volumes == null ? Map.of() : byServer(from.volumes);
        checkpointItems = documents(Section.CHECKPOINT_ITEMS, from.checkpointItems, from, CheckpointItem::id);
        if (from.checkpointItems != null) {
            from.checkpointItems.forEach(KnownFacts::requireUniqueBackups);
        }
        policies = documents(Section.POLICIES, from.policies, from, Policy::id);
        quotas = documents(Section.QUOTAS, from.quotas, from, Quota::type);
        operationLogs = documents(Section.OPERATION_LOGS, from.operationLogs, from, OperationLog::id);
        running = new RunningOperations(from.operationLogs == null ? List.of() : from.operationLogs);
        account = from.account.orElse(Account.UNKNOWN);
        from.account.ifPresent(given -> sections.add(Section.ACCOUNT));
    }

    private <T> Documents<T> documents(Section section, @Nullable List<T> given, Builder from, Function<T, String> id) {
        if (given != null) {
            sections.add(section);
        }
        return Documents.of(section, given, !from.partial.contains(section), id);
    }

    private static Map<String, List<String>> byServer(List<Volume> volumes) {
        Map<String, List<String>> byServer = new HashMap<>();
        for (Volume volume : volumes) {
            for (Volume.Attachment attachment : volume.attachments()) {
                byServer.computeIfAbsent(attachment.serverId(), id -> new ArrayList<>(FEW / 2))
                        .add(volume.id());
            }
        }
        return byServer;
    }

    private static void requireUniqueBackups(CheckpointItem item) {
        List<VolumeBackup> backups = item.knownVolumeBackups();
        Set<String> ids = new HashSet<>(backups.size() * 2);
        for (VolumeBackup backup : backups) {
            if (!ids.add(backup.id())) {
                throw new IllegalArgumentException(
                        "checkpoint item " + item.id() + " has two volume backups with the id " + backup.id());
            }
        }
    }

    @Override
    public Set<Section> sections() {
        return Collections.unmodifiableSet(sections);
    }

    @Override
    public List<?> documents(Section section) {
        return switch (section) {
            case SERVERS -> servers.all();
            case VOLUMES -> volumes.all();
            case CHECKPOINT_ITEMS -> checkpointItems.all();
            case POLICIES -> policies.all();
            case QUOTAS -> quotas.all();
            case OPERATION_LOGS -> operationLogs.all();
            case ACCOUNT -> sections.contains(section) ? List.of(account) : List.of();
        };
    }

    @Override
    public boolean whole(Section section) {
        return switch (section) {
            case SERVERS -> servers.whole();
            case VOLUMES -> volumes.whole();
            case CHECKPOINT_ITEMS -> checkpointItems.whole();
            case POLICIES -> policies.whole();
            case QUOTAS -> quotas.whole();
            case OPERATION_LOGS -> operationLogs.whole();
            case ACCOUNT -> sections.contains(section);
        };
    }

    @Override
    public Found<Server> server(String id) {
        return servers.find(id);
    }

    @Override
    public Found<Volume> volume(String id) {
        return volumes.find(id);
    }

    @Override
    public List<String> volumesNaming(String serverId) {
        return volumesByServer.getOrDefault(serverId, List.of());
    }

    @Override
    public Found<CheckpointItem> checkpointItem(String id) {
        return checkpointItems.find(id);
    }

    @Override
    public Found<Policy> policy(String id) {
        return policies.find(id);
    }

    @Override
    public long policyCount() {
        return policies.size();
    }

    @Override
    public Ternary policyNamed(String name, String exceptId) {
        Holders known = names;
        if (known == null) {
            known = Holders.of(policies.all(), policy -> List.of(policy.name()));
            names = known;
        }
        return Ternary.found(known.heldByAnother(name, exceptId), policies.whole());
    }

    @Override
    public Ternary policyBinding(String serverId, String exceptId) {
        Holders known = bindings;
        if (known == null) {
            known = Holders.of(
                    policies.all(),
                    policy ->
                            policy.resources().stream().map(Policy.Resource::id).toList());
            bindings = known;
        }
        return Ternary.found(known.heldByAnother(serverId, exceptId), policies.whole());
    }

    @Override
    public Found<OperationLog> operationLog(String id) {
        return operationLogs.find(id);
    }

    @Override
    public Ternary runningOn(String serverId, Type type) {
        return Ternary.found(running.on(serverId, type), operationLogs.whole());
    }

    @Override
    public Ternary runningFor(String policyId, Type type, boolean autoTrigger) {
        return Ternary.found(running.of(policyId, type, autoTrigger), operationLogs.whole());
    }

    @Override
    public Found<Quota> quota(String type) {
        return quotas.find(type);
    }

    @Override
    public Account account() {
        return account;
    }
}
