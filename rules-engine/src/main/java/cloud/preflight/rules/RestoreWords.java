package cloud.preflight.rules;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.request.Restore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words of a restore. */
final class RestoreWords {

    private static final String MAPPINGS = "request/target/volumes";

    private RestoreWords() {}

    static List<Vocabulary<?>> all() {
        return List.of(
                target(),
                mapping(),
                new Vocabulary<>(ItemBackup.class).about(ItemWords::item).word("mapped", RestoreWords::mapped),
                ItemWords.used());
    }

    private static Vocabulary<RestoreTarget> target() {
        return new Vocabulary<>(RestoreTarget.class)
                .word("item", (its, asked) -> ItemWords.item(asked))
                .word("item.azKnown", (its, asked) -> ItemWords.of(its.item(), asked, ItemWords::az))
                .word("item.az", (its, asked) -> ItemWords.of(its.item(), asked, ItemWords::az))
                .word(
                        "item.volumeBackupsKnown",
                        (its, asked) -> ItemWords.of(its.item(), asked, item -> ItemWords.backups(item, asked)))
                .word("item.source.resourceType", (its, asked) -> ItemWords.of(its.item(), asked, ItemWords::type))
                .word("azPair", RestoreWords::azPair)
                .word("server", (its, asked) -> List.of(NamedWords.server(its.serverId(), asked.facts())))
                .word("server.azKnown", (its, asked) -> of(its, asked, ServerWords::az))
                .word("server.az", (its, asked) -> of(its, asked, ServerWords::az))
                .word("server.status", (its, asked) -> of(its, asked, ServerWords::status))
                .word("server.taskState", (its, asked) -> of(its, asked, ServerWords::taskState))
                .word("attachedKnown", (its, asked) -> of(its, asked, ServerWords::listed))
                .word("volumes", RestoreWords::volumes)
                .word("restoring", (its, asked) -> ServerWords.restoring(its.serverId(), its.restoring(), asked))
                .word("mappings", (its, asked) -> List.of(mappings(asked)))
                .word("type", (its, asked) -> List.of(FactValue.of("request/target/resource_type", its.type())));
    }

    private static Vocabulary<Mapping> mapping() {
        return VolumeWords.add(new Vocabulary<>(Mapping.class), Mapping::volumeId, Mapping::volume)
                .word("inItem", RestoreWords::inItem)
                .word("backup", RestoreWords::inItem)
                .word("backup.bootable", (its, asked) -> backup(its, asked, "bootable", VolumeBackup::bootable))
                .word(
                        "backup.sourceVolumeSize",
                        (its, asked) -> backup(its, asked, "source_volume_size", VolumeBackup::sourceVolumeSize))
                .word("attached", RestoreWords::attached)
                .word("ontoSystemDisk", RestoreWords::ontoSystemDisk)
                .word("target.volumes", (its, asked) -> of(its.target(), asked, ServerWords::listed))
                .word(
                        "target.server",
                        (its, asked) -> List.of(NamedWords.server(its.target().serverId(), asked.facts())));
    }

    /** Of the target server; that it is unknown where it is. */
    private static List<FactValue> of(RestoreTarget its, Asked asked, Function<Server, FactValue> word) {
        Server server = its.server();
        return List.of(server == null ? NamedWords.server(its.serverId(), asked.facts()) : word.apply(server));
    }

    private static List<FactValue> volumes(RestoreTarget its, Asked asked) {
        Server server = its.server();
        return server == null
                ? of(its, asked, ServerWords::listed)
                : ServerWords.attached(server, its.attached(), asked);
    }

    private static List<FactValue> azPair(RestoreTarget its, Asked asked) {
        List<FactValue> read = new ArrayList<>(ItemWords.of(its.item(), asked, ItemWords::az));
        read.addAll(of(its, asked, ServerWords::az));
        return read;
    }

    private static FactValue mappings(Asked asked) {
        return asked.once(MAPPINGS, () -> FactValue.of(MAPPINGS, pairs(asked)));
    }

    private static List<Map<String, String>> pairs(Asked asked) {
        return asked.request() instanceof Restore restore
                ? restore.target().volumes().stream()
                        .map(mapping -> Map.of("backup_id", mapping.backupId(), "volume_id", mapping.volumeId()))
                        .toList()
                : List.of();
    }

    private static List<FactValue> inItem(Mapping its, Asked asked) {
        List<FactValue> read = new ArrayList<>();
        read.add(FactValue.of(MAPPINGS + "/" + its.place() + "/backup_id", its.backupId()));
        read.addAll(ItemWords.of(its.target().item(), asked, item -> ItemWords.backups(item, asked)));
        return read;
    }

    private static List<FactValue> backup(
            Mapping its, Asked asked, String field, Function<VolumeBackup, @Nullable Object> value) {
        CheckpointItem item = its.target().item();
        VolumeBackup backup = its.backup();
        return item == null || backup == null
                ? inItem(its, asked)
                : List.of(FactValue.of(ItemWords.field(item, backup.id(), field), value.apply(backup)));
    }

    private static List<FactValue> attached(Mapping its, Asked asked) {
        List<FactValue> read = new ArrayList<>();
        read.add(FactValue.of(MAPPINGS + "/" + its.place() + "/volume_id", its.volumeId()));
        Server server = its.target().server();
        boolean byItself = server != null && names(its.volume(), server);
        if (byItself) {
            read.add(ServerWords.attachments(its.volumeId(), asked));
        }
        if (server == null || !byItself || asked.lists(server, its.volumeId())) {
            read.addAll(of(its.target(), asked, ServerWords::listed));
        }
        return read;
    }

    private static boolean names(@Nullable Volume volume, Server server) {
        return volume != null
                && volume.attachments().stream()
                        .anyMatch(attachment -> attachment.serverId().equals(server.id()));
    }

    private static List<FactValue> ontoSystemDisk(Mapping its, Asked asked) {
        Volume volume = its.volume();
        if (volume == null) {
            return List.of(FactValue.unknown(Missing.volume(its.volumeId())));
        }
        List<FactValue> read = new ArrayList<>(List.of(ServerWords.attachments(volume)));
        Server server = its.target().server();
        boolean taken = its.target().rootDeviceTaken();
        if (server != null && taken) {
            read.add(ServerWords.rootDevice(server));
        }
        if (server == null || !taken || !volume.standsAtRootDeviceOf(server)) {
            read.add(FactValue.of(Missing.volume(volume.id()).field("bootable"), volume.bootable()));
        }
        return read;
    }

    private static List<FactValue> mapped(ItemBackup its, Asked asked) {
        String itemId = asked.request() instanceof Restore restore ? restore.checkpointItemId() : "";
        CheckpointItem item = asked.facts().checkpointItem(itemId).orNull();
        return item == null
                ? ItemWords.item(asked)
                : List.of(FactValue.of(ItemWords.field(item, its.id(), "id"), its.id()), mappings(asked));
    }
}
