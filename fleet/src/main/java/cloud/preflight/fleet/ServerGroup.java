package cloud.preflight.fleet;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Facts.OneServer;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Subject;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a partition has of one server, as far as later documents have not replaced it. Not safe for several threads at once. */
final class ServerGroup {

    private final RecordReader reader;
    private final byte[] bytes;
    private final String project;
    private final String serverId;
    private final List<Placed> records = new ArrayList<>();
    private Set<Long> replaced = Set.of();
    private boolean inOrder = true;
    private int kinds;
    private int servers;
    private @Nullable Placed latest;
    private @Nullable List<Volume> naming;

    /** The group of this number. Records at these positions, of any group, do not count. */
    ServerGroup(Groups groups, int group, Dropped dropped) {
        bytes = groups.bytes();
        reader = new RecordReader(bytes, groups.start(group));
        project = reader.text();
        serverId = reader.text();
        groups.each(group, (start, keyEnd) -> {
            reader.in(bytes, keyEnd);
            add(new Placed(Kind.of(reader.octet()), reader.number(), reader.at()), dropped);
        });
        if (!inOrder) {
            records.sort(Comparator.comparingLong(Placed::position));
        }
        if (!replaced.isEmpty()) {
            records.removeIf(record -> replaced.contains(record.position()));
        }
    }

    private void add(Placed record, Dropped dropped) {
        if (dropped.has(record.position())) {
            return;
        }
        if (record.kind() == Kind.REPLACED) {
            replaced = replaced.isEmpty() ? new HashSet<>() : replaced;
            replaced.add(record.position());
        } else if (record.kind() == Kind.SERVER) {
            servers++;
            latest = latest == null || latest.position() < record.position() ? record : latest;
        } else {
            inOrder &= records.isEmpty() || records.get(records.size() - 1).position() <= record.position();
            kinds |= 1 << record.kind().ordinal();
            records.add(record);
        }
    }

    String project() {
        return project;
    }

    String serverId() {
        return serverId;
    }

    /** Whether there is a document of the server. */
    boolean hasServer() {
        return latest != null;
    }

    /** How many documents of the server a later one has replaced. */
    int replacedServers() {
        return Math.max(servers - 1, 0);
    }

    /** What there is of a kind, in document order. */
    private <T> List<T> all(Kind kind, Function<Placed, T> reading) {
        if ((kinds & 1 << kind.ordinal()) == 0) {
            return List.of();
        }
        List<T> all = new ArrayList<>(records.size());
        for (Placed record : records) {
            if (record.kind() == kind) {
                all.add(reading.apply(record));
            }
        }
        return all;
    }

    private RecordReader at(Placed record) {
        return reader.in(bytes, record.at());
    }

    /** The server's document. */
    AskedServer server() {
        Placed record = latest;
        if (record == null) {
            throw new IllegalStateException("the group has no server");
        }
        RecordReader from = at(record);
        String name = from.text();
        Server.Builder server = Server.builder(serverId, from.text())
                .taskState(from.text())
                .az(from.text())
                .rootDevice(from.text());
        if (from.flag()) {
            server.volumesAttached(from.texts());
        }
        return new AskedServer(project, name, server.build());
    }

    /** The server and what belongs to it. */
    OneServer around(Server server) {
        List<Volume> fetched =
                all(Kind.FETCHED_VOLUME, record -> VolumeRecord.read(at(record)).build());
        List<Volume> volumes = naming();
        if (!fetched.isEmpty()) {
            volumes = new ArrayList<>(volumes);
            volumes.addAll(fetched);
        }
        return new OneServer(server, volumes, List.of(), running());
    }

    /** The volumes that name the server, in document order. */
    List<Volume> naming() {
        List<Volume> known = naming;
        if (known == null) {
            known = all(Kind.VOLUME, record -> VolumeRecord.attached(at(record), serverId));
            naming = known;
        }
        return known;
    }

    /** The ids of the volumes that name the server. */
    List<String> namingIds() {
        return all(Kind.VOLUME, record -> VolumeRecord.id(at(record)));
    }

    private List<OperationLog> running() {
        return all(
                Kind.RUNNING_RESTORE,
                record -> OperationLog.running(at(record).text(), Type.RESTORE, Subject.server(serverId)));
    }

    /** The backups that were made from the server, in document order. */
    List<DatedItem> items() {
        return all(Kind.ITEM, this::item);
    }

    private DatedItem item(Placed record) {
        RecordReader from = at(record);
        String created = from.text();
        String id = from.text();
        CheckpointItem.Builder item = CheckpointItem.builder(id, from.text(), serverId)
                .resourceType(from.text())
                .az(from.text())
                .restorable(from.flag())
                .imageRegistered(from.flag());
        boolean known = from.flag();
        int count = from.count();
        List<VolumeBackup> backups = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            backups.add(new VolumeBackup(from.text(), from.flag(), from.number(), from.text()));
        }
        return new DatedItem(created, known ? item.volumeBackups(backups).build() : item.build());
    }

    /** How policies bind the server, in document order. */
    List<Binding> bindings() {
        return all(Kind.BINDING, record -> {
            RecordReader from = at(record);
            return new Binding(from.text(), from.texts());
        });
    }
}
