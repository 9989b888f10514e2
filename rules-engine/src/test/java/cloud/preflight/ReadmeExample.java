package cloud.preflight;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.Source;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Pool;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.VolumeBackup;
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
                .servers(List.of(new Server("server-1", "ACTIVE", "az1", "/dev/vda", List.of("volume-1"))))
                .volumes(List.of(new Volume("volume-1", 20, Volume.Traits.NONE, Pool.UNKNOWN, List.of())))
                .checkpointItems(List.of(new CheckpointItem(
                        "item-1", "available", new Source("server-1", Server.TYPE, "az1"),
                        List.of(new VolumeBackup("backup-1", false, 40)), false)))
                .build();
        Target target = new Target("server-1", List.of(new VolumeMapping("backup-1", "volume-1")));
        Verdict verdict = preflight.check(new Restore("item-1", target), facts);
        verdict.primary().ifPresent(violation -> System.out.println(violation.code() + ": " + violation.message()));
        // spotless:on
        return verdict;
    }
}
