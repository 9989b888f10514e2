package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.facts.Volume.Storage;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A question about a server with some volumes, which passes or meets several rows.
 *
 * @param request what is asked
 * @param documents what it is asked about
 * @param facts the same, as rules want it
 */
record Workload(Request request, Documents documents, Facts facts) {

    static final List<Quota> QUOTAS =
            List.of(new Quota(Quota.BACKUPS, 10, 3), new Quota(Quota.BACKUP_CAPACITY, 100_000, 50));
    static final Account ACCOUNT = new Account(Ternary.YES, Ternary.NO, Ternary.YES);

    private static final int LETTERS = 26;

    /** What the provider's interfaces answered. */
    record Documents(Server server, List<Volume> volumes, CheckpointItem item) {

        Facts facts() {
            return Facts.builder()
                    .servers(List.of(server))
                    .volumes(volumes)
                    .checkpointItems(List.of(item))
                    .quotas(QUOTAS)
                    .operationLogs(List.of())
                    .account(ACCOUNT)
                    .build();
        }
    }

    static Workload of(Operation operation, int volumes, boolean passing) {
        return of("server", operation, volumes, passing);
    }

    /** Every id in it is derived from the name. */
    static Workload of(String name, Operation operation, int volumes, boolean passing) {
        Documents documents = documents(name, volumes, passing);
        return new Workload(request(operation, documents), documents, documents.facts());
    }

    /** The request, found to be valid. */
    RequestValidation.Valid valid() {
        return new RequestValidation(Profile.defaults()).require(request);
    }

    private static Request request(Operation operation, Documents documents) {
        String server = documents.server().id();
        if (operation == Operation.PROTECT) {
            return new Protect(server);
        }
        List<VolumeMapping> mappings = new ArrayList<>();
        for (int i = 0; i < documents.volumes().size(); i++) {
            mappings.add(new VolumeMapping(
                    documents.item().knownVolumeBackups().get(i).id(),
                    documents.volumes().get(i).id()));
        }
        return new Restore(documents.item().id(), new Target(server, mappings));
    }

    private static Documents documents(String name, int count, boolean passing) {
        String server = id(name, "server", 0);
        List<Volume> volumes = new ArrayList<>();
        List<VolumeBackup> backups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean odd = !passing && i % 2 == 1;
            volumes.add(Volume.builder(id(name, "volume", i), 40)
                    .bootable(i == 0)
                    .shareable(odd)
                    .storage(new Storage(odd ? "dss" : "evs", false, "ssd", true))
                    .attachments(List.of(new Attachment(server, device(i))))
                    .build());
            backups.add(new VolumeBackup(id(name, "backup", i), i == 0, odd ? 80 : 40, id(name, "backup", i)));
        }
        return new Documents(
                Server.builder(server, passing ? "ACTIVE" : "ERROR")
                        .az("az1")
                        .rootDevice("/dev/vda")
                        .volumesAttached(volumes.stream().map(Volume::id).toList())
                        .build(),
                volumes,
                CheckpointItem.builder(id(name, "item", 0), "available", server)
                        .az(passing ? "az1" : "az2")
                        .volumeBackups(backups)
                        .build());
    }

    /** As the kernel names them: vda to vdz, then vdaa. Two of one name would be two system disks. */
    private static String device(int number) {
        String first = number < LETTERS ? "" : String.valueOf((char) ('a' + number / LETTERS - 1));
        return "/dev/vd" + first + (char) ('a' + number % LETTERS);
    }

    private static String id(String name, String kind, int number) {
        String text = name + " " + kind + " " + number;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
