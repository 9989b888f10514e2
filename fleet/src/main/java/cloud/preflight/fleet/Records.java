package cloud.preflight.fleet;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.openstack.DumpDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes of a document the records that travel in its place: one to each server that it concerns, and a tag under its own id,
 * by which it is found out that a later one has replaced it. Not safe for several threads at once.
 */
final class Records {

    private final Out out;
    private final RecordWriter record = new RecordWriter();

    /** Where records go. Their first bytes are a key, and those with the same key go to the same place. */
    interface Out {

        /** A record that is grouped with a server. */
        void grouped(RecordWriter record, int keyLength);

        /** A tag under a document's own id. */
        void tag(RecordWriter record, int keyLength);
    }

    Records(Out out) {
        this.out = out;
    }

    /** Makes the records of a document at this position. Those of a project as a whole have none. */
    void add(DumpDocument document, long position) {
        switch (document.section()) {
            case SERVERS -> server(document, (Server) document.content(), position);
            case VOLUMES -> volume(document, (Volume) document.content(), position);
            case CHECKPOINT_ITEMS -> item(document, (CheckpointItem) document.content(), position);
            case POLICIES -> policy(document, (Policy) document.content(), position);
            case OPERATION_LOGS -> log(document, (OperationLog) document.content(), position);
            case QUOTAS, ACCOUNT -> throw new IllegalArgumentException(document.section() + " belongs to no server");
        }
    }

    private int start(String project, String id) {
        return record.back(0).text(project).text(id).length();
    }

    private void server(DumpDocument document, Server server, long position) {
        int key = start(document.project(), server.id());
        record.octet(Kind.SERVER.ordinal()).number(position);
        record.text(document.note())
                .text(server.status())
                .text(server.taskState())
                .text(server.az())
                .text(server.rootDevice());
        List<String> attached = server.volumesAttached();
        record.flag(attached != null);
        if (attached != null) {
            texts(attached);
        }
        out.grouped(record, key);
    }

    private void texts(List<String> texts) {
        record.number(texts.size());
        texts.forEach(record::text);
    }

    private void volume(DumpDocument document, Volume volume, long position) {
        Map<String, String> devices = devices(volume);
        devices.forEach((serverId, device) -> {
            int key = start(document.project(), serverId);
            record.octet(Kind.VOLUME.ordinal()).number(position);
            VolumeRecord.write(volume, record);
            record.text(device);
            out.grouped(record, key);
        });
        if (devices.isEmpty()) {
            int key = start(document.project(), volume.id());
            record.octet(Kind.LOOSE_VOLUME.ordinal()).number(position);
            VolumeRecord.write(volume, record);
            out.grouped(record, key);
        }
        List<String> groups = devices.isEmpty() ? List.of(volume.id()) : List.copyOf(devices.keySet());
        tag(document, volume.id(), position, groups);
    }

    /** Of an attachment without a server nothing is to be known, and of several to one server the first counts. */
    private static Map<String, String> devices(Volume volume) {
        if (volume.attachments().size() == 1
                && !volume.attachments().get(0).serverId().isEmpty()) {
            return Map.of(
                    volume.attachments().get(0).serverId(),
                    volume.attachments().get(0).device());
        }
        Map<String, String> devices = new LinkedHashMap<>();
        for (Volume.Attachment attachment : volume.attachments()) {
            if (!attachment.serverId().isEmpty()) {
                devices.putIfAbsent(attachment.serverId(), attachment.device());
            }
        }
        return devices;
    }

    private void item(DumpDocument document, CheckpointItem item, long position) {
        int key = start(document.project(), item.source().resourceId());
        record.octet(Kind.ITEM.ordinal()).number(position);
        record.text(document.note()).text(item.id()).text(item.status());
        record.text(item.source().resourceType()).text(item.az());
        record.flag(item.restorable()).flag(item.imageRegistered()).flag(item.volumeBackupsKnown());
        record.number(item.knownVolumeBackups().size());
        for (VolumeBackup backup : item.knownVolumeBackups()) {
            record.text(backup.id())
                    .flag(backup.bootable())
                    .number(backup.sourceVolumeSize())
                    .text(backup.sourceVolumeId());
        }
        out.grouped(record, key);
        tag(document, item.id(), position, List.of(item.source().resourceId()));
    }

    private void policy(DumpDocument document, Policy policy, long position) {
        for (Policy.Resource resource : policy.resources()) {
            int key = start(document.project(), resource.id());
            record.octet(Kind.BINDING.ordinal()).number(position).text(resource.type());
            texts(resource.excludedVolumes());
            out.grouped(record, key);
        }
        tag(
                document,
                policy.id(),
                position,
                policy.resources().stream().map(Policy.Resource::id).toList());
    }

    private void log(DumpDocument document, OperationLog log, long position) {
        String serverId = log.subject().resourceId();
        boolean counts = log.inProgress() && log.type() == Type.RESTORE && !serverId.isEmpty();
        if (counts) {
            int key = start(document.project(), serverId);
            record.octet(Kind.RUNNING_RESTORE.ordinal()).number(position).text(log.id());
            out.grouped(record, key);
        }
        tag(document, log.id(), position, counts ? List.of(serverId) : List.of());
    }

    private void tag(DumpDocument document, String id, long position, List<String> groups) {
        Section section = document.section();
        int key = record.back(0)
                .octet(section.ordinal())
                .text(document.project())
                .text(id)
                .length();
        record.number(position);
        texts(groups);
        out.tag(record, key);
    }
}
