package cloud.preflight.fleet;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.openstack.DumpDocument;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a document the records that travel in its place: one to each server that it concerns, and a tag under its own id,
 * by which it is found out that a later one has replaced it. Not safe for several threads at once.
 */
final class Records {

    private final Out out;
    private final RecordWriter record = new RecordWriter();
    private final RecordWriter tag = new RecordWriter();
    private @Nullable Section section;
    private String project = "";
    private int projectStart;
    private int projectEnd;
    private int tagKey;

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

    /** Starts the tag of a document, of which so many groups have something. */
    private void start(DumpDocument document, String id, long position, int groups) {
        // Most documents are of the section and project that the one before them is of.
        if (document.section() != section || !document.project().equals(project)) {
            section = document.section();
            project = document.project();
            projectStart = tag.back(0).octet(section.ordinal()).length();
            projectEnd = tag.text(project).length();
        }
        tagKey = tag.back(projectEnd).text(id).length();
        tag.number(position).number(groups);
    }

    /** Starts a record that is grouped with a server, or with what stands for one, of which the tag then tells. */
    private int group(String id) {
        int length = projectEnd - projectStart;
        int key = record.back(0).raw(tag.bytes(), projectStart, length).text(id).length();
        tag.raw(record.bytes(), length, key - length);
        return key;
    }

    private void end() {
        out.tag(tag, tagKey);
    }

    private void server(DumpDocument document, Server server, long position) {
        int key = record.back(0).text(document.project()).text(server.id()).length();
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
        Collection<Attachment> servers = servers(volume);
        start(document, volume.id(), position, Math.max(servers.size(), 1));
        for (Attachment attachment : servers) {
            int key = group(attachment.serverId());
            record.octet(Kind.VOLUME.ordinal()).number(position);
            VolumeRecord.writeBehindId(volume, record.raw(tag.bytes(), projectEnd, tagKey - projectEnd));
            record.text(attachment.device());
            out.grouped(record, key);
        }
        if (servers.isEmpty()) {
            int key = group(volume.id());
            record.octet(Kind.LOOSE_VOLUME.ordinal()).number(position);
            VolumeRecord.writeBehindId(volume, record.raw(tag.bytes(), projectEnd, tagKey - projectEnd));
            out.grouped(record, key);
        }
        end();
    }

    /** Of an attachment without a server nothing is to be known, and of several to one server the first counts. */
    private static Collection<Attachment> servers(Volume volume) {
        List<Attachment> attachments = volume.attachments();
        if (attachments.size() == 1 && !attachments.get(0).serverId().isEmpty()) {
            return attachments;
        }
        Map<String, Attachment> servers = new LinkedHashMap<>();
        for (Attachment attachment : attachments) {
            if (!attachment.serverId().isEmpty()) {
                servers.putIfAbsent(attachment.serverId(), attachment);
            }
        }
        return servers.values();
    }

    private void item(DumpDocument document, CheckpointItem item, long position) {
        start(document, item.id(), position, 1);
        int key = group(item.source().resourceId());
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
        end();
    }

    private void policy(DumpDocument document, Policy policy, long position) {
        start(document, policy.id(), position, policy.resources().size());
        for (Policy.Resource resource : policy.resources()) {
            int key = group(resource.id());
            record.octet(Kind.BINDING.ordinal()).number(position).text(resource.type());
            texts(resource.excludedVolumes());
            out.grouped(record, key);
        }
        end();
    }

    private void log(DumpDocument document, OperationLog log, long position) {
        String serverId = log.subject().resourceId();
        boolean counts = log.inProgress() && log.type() == Type.RESTORE && !serverId.isEmpty();
        start(document, log.id(), position, counts ? 1 : 0);
        if (counts) {
            int key = group(serverId);
            record.octet(Kind.RUNNING_RESTORE.ordinal()).number(position).text(log.id());
            out.grouped(record, key);
        }
        end();
    }
}
