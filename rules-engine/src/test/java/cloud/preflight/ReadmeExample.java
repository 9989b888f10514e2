package cloud.preflight;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.verdict.Verdict;
import java.util.List;

/** What the README shows to somebody who embeds the library. */
final class ReadmeExample {

    private ReadmeExample() {}

    static Verdict verdict() {
        // spotless:off
        Preflight preflight = Preflight.create();
        Facts facts = Facts.builder()
                .servers(List.of(Server.builder("server-1", "ACTIVE").az("az1").volumesAttached(List.of("volume-1")).build()))
                .volumes(List.of(Volume.builder("volume-1", 20).build()))
                .checkpointItems(List.of(CheckpointItem.builder("item-1", "available", "server-1").az("az1")
                        .volumeBackups(List.of(new VolumeBackup("backup-1", false, 40))).build()))
                .build();
        Target target = new Target("server-1", List.of(new VolumeMapping("backup-1", "volume-1")));
        Verdict verdict = preflight.check(new Restore("item-1", target), facts);
        verdict.primary().ifPresent(violation -> System.out.println(violation.row().code() + ": " + violation.message()));
        // spotless:on
        return verdict;
    }
}
