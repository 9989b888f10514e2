package cloud.preflight;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Subject;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import java.util.List;
import java.util.stream.Stream;

/** Documents as they are when nothing stands in the way, and nothing of them matters but what is named. */
public final class Given {

    private Given() {}

    /** An active server with these volumes. */
    public static Server server(String id, String... volumes) {
        return Server.builder(id, "ACTIVE")
                .az("az-1")
                .rootDevice("/dev/vda")
                .volumesAttached(List.of(volumes))
                .build();
    }

    /** A data volume of 10 GiB in no pool that is attached to these servers, on no device that is named. */
    public static Volume volume(String id, String... servers) {
        return Volume.builder(id, 10)
                .storage(Volume.Storage.pool(""))
                .attachments(Stream.of(servers)
                        .map(server -> new Volume.Attachment(server, ""))
                        .toList())
                .build();
    }

    /** An available backup of server-1 with volume backups of 10 GiB each. */
    public static CheckpointItem item(String id, String... volumeBackups) {
        return CheckpointItem.builder(id, "available", "server-1")
                .az("az-1")
                .volumeBackups(Stream.of(volumeBackups)
                        .map(backup -> new VolumeBackup(backup, false, 10))
                        .toList())
                .build();
    }

    /** An enabled policy that binds these servers. */
    public static Policy policy(String id, String... servers) {
        return Policy.of(id, "name of " + id, List.of(servers)).withStatus("enabled");
    }

    /** An operation that is under way, started by a person. */
    public static OperationLog running(OperationLog.Type type, String planId, String resourceId) {
        return OperationLog.running(type + " of " + planId + resourceId, type, new Subject(planId, resourceId));
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
