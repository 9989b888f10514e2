package cloud.preflight.benchmarks;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.request.Request;
import cloud.preflight.request.Restore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Questions as a client sends them: the documents are as Nova, Cinder and CSBS answer them to an administrator, with all the
 * fields that nothing here is decided by, since most of reading is to pass over those.
 */
final class QuestionJson {

    private static final Template QUESTION = new Template("question");
    private static final Template RESTORE = new Template("restore");
    private static final Template SERVER = new Template("server");
    private static final Template VOLUME = new Template("volume");
    private static final Template ITEM = new Template("checkpoint-item");
    private static final Template BACKUP = new Template("volume-backup");

    private QuestionJson() {}

    /** The question as one line, without a line feed. */
    static byte[] bytes(Workload workload) {
        Workload.Documents documents = workload.documents();
        return QUESTION.fill(
                        workload.request().operation().id(),
                        request(workload.request(), documents.server()),
                        server(documents.server()),
                        list(documents.volumes(), QuestionJson::volume),
                        item(documents.item()),
                        list(Workload.QUOTAS, QuestionJson::quota))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String request(Request request, Server server) {
        if (request instanceof Restore restore) {
            return RESTORE.fill(
                    restore.checkpointItemId(),
                    server.id(),
                    list(
                            restore.target().volumes(),
                            mapping -> "{\"backup_id\": \"" + mapping.backupId() + "\", \"volume_id\": \""
                                    + mapping.volumeId() + "\"}"));
        }
        return "{\"resource_id\": \"" + server.id() + "\"}";
    }

    static String server(Server server) {
        return SERVER.fill(
                server.id(),
                server.status(),
                server.az(),
                server.rootDevice(),
                list(listed(server), id -> "{\"id\": \"" + id + "\", \"delete_on_termination\": false}"));
    }

    private static List<String> listed(Server server) {
        List<String> listed = server.volumesAttached();
        return listed == null ? List.of() : listed;
    }

    static String volume(Volume volume) {
        Attachment attachment = volume.attachments().get(0);
        return VOLUME.fill(
                volume.id(),
                String.valueOf(volume.size()),
                String.valueOf(volume.bootable()),
                String.valueOf(volume.shareable()),
                volume.storage().serviceType().equals("dss") ? "DSS" : "EVS",
                attachment.serverId(),
                attachment.device(),
                volume.storage().pool());
    }

    static String item(CheckpointItem item) {
        return ITEM.fill(
                item.id(),
                item.status(),
                item.source().resourceId(),
                item.source().resourceType(),
                item.az(),
                list(item.knownVolumeBackups(), QuestionJson::backup));
    }

    private static String backup(VolumeBackup backup) {
        return BACKUP.fill(backup.id(), String.valueOf(backup.bootable()), String.valueOf(backup.sourceVolumeSize()));
    }

    private static String quota(Quota quota) {
        return "{\"type\": \"" + quota.type() + "\", \"quota\": " + quota.quota() + ", \"used\": " + quota.used() + "}";
    }

    static <T> String list(List<T> entries, Function<T, String> json) {
        return entries.stream().map(json).collect(Collectors.joining(", "));
    }
}
