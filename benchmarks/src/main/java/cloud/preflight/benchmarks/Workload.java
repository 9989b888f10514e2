package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.Answer;
import cloud.preflight.facts.Attachment;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Pool;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.VolumeBackup;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import java.util.ArrayList;
import java.util.List;

/** A question about a server with some volumes, which passes or meets several rows. */
record Workload(Request request, Facts facts) {

    private static final String SERVER = "f17d3394-12bc-4257-9773-baeb8cf72dfd";
    private static final String ITEM = "c3a7f0de-52b1-4e0c-9d55-7a1f3b7e9e10";

    static Workload of(Operation operation, int volumes, boolean passing) {
        Facts facts = facts(volumes, passing);
        if (operation == Operation.PROTECT) {
            return new Workload(new Protect(SERVER), facts);
        }
        List<VolumeMapping> mappings = new ArrayList<>();
        for (int i = 0; i < volumes; i++) {
            mappings.add(new VolumeMapping(id("backup", i), id("volume", i)));
        }
        return new Workload(new Restore(ITEM, new Target(SERVER, mappings)), facts);
    }

    private static Facts facts(int volumes, boolean passing) {
        List<String> ids = new ArrayList<>();
        List<Volume> documents = new ArrayList<>();
        List<VolumeBackup> backups = new ArrayList<>();
        for (int i = 0; i < volumes; i++) {
            boolean odd = !passing && i % 2 == 1;
            ids.add(id("volume", i));
            documents.add(new Volume(
                    id("volume", i),
                    40,
                    new Volume.Traits(i == 0, odd, odd),
                    Pool.named("ssd"),
                    List.of(new Attachment(SERVER, "/dev/vd" + (char) ('a' + i % 26)))));
            backups.add(new VolumeBackup(id("backup", i), i == 0, odd ? 80 : 40));
        }
        return Facts.builder()
                .servers(List.of(new Server(SERVER, passing ? "ACTIVE" : "ERROR", "az1", "/dev/vda", ids)))
                .volumes(documents)
                .checkpointItems(List.of(new CheckpointItem(
                        ITEM,
                        "available",
                        new CheckpointItem.Source(SERVER, Server.TYPE, passing ? "az1" : "az2"),
                        backups,
                        false)))
                .quotas(List.of(new Quota(Quota.BACKUPS, 10, 3), new Quota(Quota.BACKUP_CAPACITY, 100_000, 50)))
                .operationLogs(List.of())
                .account(new Account(Answer.YES, Answer.NO, Answer.YES))
                .build();
    }

    private static String id(String kind, int number) {
        return "9f1c61f5-1f6b-4c1e-8d0a-" + kind + "-" + (100 + number);
    }
}
