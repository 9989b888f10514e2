package cloud.preflight.rules;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.FactPath;
import cloud.preflight.request.CreateImage;
import cloud.preflight.request.CreateServer;
import cloud.preflight.request.DeleteBackup;
import cloud.preflight.request.ReplicateBackup;
import cloud.preflight.request.Restore;
import cloud.preflight.request.ShowBackup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands behind words about a backup, whichever fact they are words of. */
final class ItemWords {

    private static final String BACKUPS = "extend_info/volume_backups";

    private ItemWords() {}

    static Vocabulary<UsedItem> used() {
        return new Vocabulary<>(UsedItem.class)
                .about(ItemWords::item)
                .word(
                        "item.status",
                        (its, asked) -> List.of(FactValue.of(
                                path(its.item()).field("status"), its.item().status())))
                .word(
                        "item.restorable",
                        (its, asked) -> List.of(FactValue.of(
                                path(its.item()).field("extend_info/supported_restore_mode"),
                                its.item().restorable() ? null : "na")))
                .word("item.volumeBackupsKnown", (its, asked) -> List.of(backups(its.item())))
                .word("item.hasSystemDisk", (its, asked) -> bootable(its.item()))
                .word(
                        "item.imageRegistered",
                        (its, asked) -> List.of(FactValue.of(
                                path(its.item()).field("extend_info/os_images_data"),
                                its.item().imageRegistered() ? true : null)));
    }

    /** The backup that the request names, which has to be known. */
    static List<FactValue> item(Asked asked) {
        String id = itemId(asked);
        return id.isEmpty() ? List.of() : List.of(NamedWords.item(id, asked.facts()));
    }

    private static String itemId(Asked asked) {
        if (asked.request() instanceof Restore restore) {
            return restore.checkpointItemId();
        }
        if (asked.request() instanceof ReplicateBackup replicate) {
            return replicate.checkpointItemId();
        }
        if (asked.request() instanceof DeleteBackup delete) {
            return delete.checkpointItemId();
        }
        if (asked.request() instanceof ShowBackup show) {
            return show.checkpointItemId();
        }
        if (asked.request() instanceof CreateImage create) {
            return create.checkpointItemId();
        }
        return asked.request() instanceof CreateServer create ? create.checkpointItemId() : "";
    }

    /** Of the backup; that it is unknown where it is. */
    static List<FactValue> of(@Nullable CheckpointItem item, Asked asked, Function<CheckpointItem, FactValue> word) {
        return item == null ? item(asked) : List.of(word.apply(item));
    }

    static FactValue az(CheckpointItem item) {
        return FactValue.unknownWhenEmpty(path(item).field("extend_info/resource_az"), item.az());
    }

    static FactValue type(CheckpointItem item) {
        return FactValue.of(path(item).field("resource_type"), item.source().resourceType());
    }

    static FactValue backups(CheckpointItem item, Asked asked) {
        return asked.once(Missing.volumeBackups(item).toString(), () -> backups(item));
    }

    private static FactValue backups(CheckpointItem item) {
        FactPath path = Missing.volumeBackups(item);
        List<String> ids =
                item.knownVolumeBackups().stream().map(VolumeBackup::id).toList();
        return item.volumeBackupsKnown() ? FactValue.of(path, ids) : FactValue.unknown(path);
    }

    /** A field of one of its volume backups. */
    static FactPath field(CheckpointItem item, String backupId, String field) {
        return path(item).field(BACKUPS + "/" + backupId + "/" + field);
    }

    private static List<FactValue> bootable(CheckpointItem item) {
        List<FactValue> read = new ArrayList<>();
        for (VolumeBackup backup : item.knownVolumeBackups()) {
            read.add(FactValue.of(field(item, backup.id(), "bootable"), backup.bootable()));
        }
        return read.isEmpty() ? List.of(backups(item)) : read;
    }

    private static FactPath path(CheckpointItem item) {
        return Missing.checkpointItem(item.id());
    }
}
