package cloud.preflight;

import cloud.preflight.facts.Attachment;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Pool;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.VolumeBackup;
import java.util.List;
import java.util.stream.Stream;

/** Documents as they are when nothing stands in the way, and nothing of them matters but what is named. */
public final class Given {

    private Given() {}

    /** An active server with these volumes. */
    public static Server server(String id, String... volumes) {
        return new Server(id, "ACTIVE", "az-1", "/dev/vda", List.of(volumes));
    }

    /** A data volume of 10 GiB that is attached to these servers, on no device that is named. */
    public static Volume volume(String id, String... servers) {
        List<Attachment> attachments =
                Stream.of(servers).map(server -> new Attachment(server, "")).toList();
        return new Volume(id, 10, Volume.Traits.NONE, Pool.NONE, attachments);
    }

    /** An available backup of server-1 with volume backups of 10 GiB each. */
    public static CheckpointItem item(String id, String... volumeBackups) {
        return new CheckpointItem(
                id,
                "available",
                new CheckpointItem.Source("server-1", Server.TYPE, "az-1"),
                Stream.of(volumeBackups)
                        .map(backup -> new VolumeBackup(backup, false, 10))
                        .toList(),
                false);
    }

    /** An enabled policy that binds these servers. */
    public static Policy policy(String id, String... servers) {
        return new Policy(
                id,
                "name of " + id,
                "enabled",
                Stream.of(servers)
                        .map(server -> new Policy.Resource(server, Server.TYPE))
                        .toList());
    }

    /** An operation that is under way, started by a person. */
    public static OperationLog running(OperationLog.Type type, String planId, String resourceId) {
        return new OperationLog(
                type.id() + " of " + planId + resourceId,
                type,
                OperationLog.Status.IN_PROGRESS,
                new OperationLog.Subject(planId, resourceId),
                false);
    }

    /** Facts with one server, server-1, whose volumes are volume-1 and volume-2, and its backup, item-1. */
    public static Facts facts() {
        return Facts.builder()
                .servers(List.of(server("server-1", "volume-1", "volume-2")))
                .volumes(List.of(volume("volume-1"), volume("volume-2")))
                .checkpointItems(List.of(item("item-1", "backup-1", "backup-2")))
                .build();
    }
}
