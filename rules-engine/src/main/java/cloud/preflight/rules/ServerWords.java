package cloud.preflight.rules;

import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands behind words about a server, whichever fact they are words of. */
final class ServerWords {

    private ServerWords() {}

    static FactValue status(Server server) {
        return FactValue.of(Missing.server(server.id()).field("status"), server.status());
    }

    static FactValue taskState(Server server) {
        return Vocabulary.text(Missing.server(server.id()).field("OS-EXT-STS:task_state"), server.taskState());
    }

    static FactValue az(Server server) {
        return FactValue.unknownWhenEmpty(Missing.az(server), server.az());
    }

    static FactValue rootDevice(Server server) {
        return Vocabulary.text(
                Missing.server(server.id()).field("OS-EXT-SRV-ATTR:root_device_name"), server.rootDevice());
    }

    /** What the server's own document lists. */
    static FactValue listed(Server server) {
        List<String> listed = server.volumesAttached();
        FactPath path = Missing.attachedVolumes(server);
        return listed == null ? FactValue.unknown(path) : FactValue.of(path, listed);
    }

    /** What says which volumes are attached; that it is unknown where nothing does. */
    static List<FactValue> attached(Server server, AttachedVolumes attached, Asked asked) {
        List<FactValue> read = new ArrayList<>();
        if (attached.known() || attached.ids().isEmpty()) {
            read.add(listed(server));
        }
        for (String id : attached.ids()) {
            if (!asked.lists(server, id)) {
                read.add(attachments(id, asked));
            }
        }
        return read;
    }

    /** The attachments that a volume's own document lists. */
    static FactValue attachments(String volumeId, Asked asked) {
        Volume volume = asked.facts().volume(volumeId).orNull();
        return volume == null ? FactValue.unknown(Missing.volume(volumeId)) : attachments(volume);
    }

    /** The attachments that a volume's own document lists. */
    static FactValue attachments(Volume volume) {
        return FactValue.of(
                Missing.volume(volume.id()).field("attachments"),
                volume.attachments().stream().map(ServerWords::attachment).toList());
    }

    private static Map<String, @Nullable Object> attachment(Attachment attachment) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("server_id", attachment.serverId().isEmpty() ? null : attachment.serverId());
        fields.put("device", attachment.device().isEmpty() ? null : attachment.device());
        return fields;
    }

    /** The restores that are under way on a server; of a list that has none, that it has none. */
    static List<FactValue> restoring(String serverId, Ternary restoring, Asked asked) {
        List<OperationLog> running = asked.runningOn(serverId).stream()
                .filter(log -> log.type() == Type.RESTORE)
                .toList();
        return running(running, "resource_id", serverId, restoring);
    }

    /** Operations that are under way, by the field that names what they work on. */
    static List<FactValue> running(List<OperationLog> running, String field, String value, Ternary any) {
        return switch (any) {
            case YES ->
                running.stream()
                        .map(log -> FactValue.of(Missing.operationLog(log.id()).field(field), value))
                        .toList();
            case NO -> List.of(FactValue.of(Missing.OPERATION_LOGS, List.of()));
            case UNKNOWN -> List.of(FactValue.unknown(Missing.OPERATION_LOGS));
        };
    }
}
