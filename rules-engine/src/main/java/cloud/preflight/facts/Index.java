package cloud.preflight.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Documents of one kind, in their order and by their id. */
final class Index<T> {

    private final List<T> documents;
    private final Map<String, T> byId;

    Index(String section, List<T> documents, Function<T, String> id) {
        this.documents = List.copyOf(documents);
        byId = new HashMap<>(documents.size() * 2);
        for (T document : documents) {
            if (byId.put(id.apply(document), document) != null) {
                throw new IllegalArgumentException(section + " has two documents with the id " + id.apply(document));
            }
        }
    }

    List<T> documents() {
        return documents;
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    static void requireUniqueBackups(CheckpointItem item) {
        Set<String> ids = new HashSet<>();
        for (VolumeBackup backup : item.volumeBackups()) {
            if (!ids.add(backup.id())) {
                throw new IllegalArgumentException(
                        "checkpoint item " + item.id() + " has two volume backups with the id " + backup.id());
            }
        }
    }

    static Map<String, List<Volume>> volumesByServer(List<Volume> volumes) {
        Map<String, List<Volume>> byServer = new HashMap<>();
        for (Volume volume : volumes) {
            for (Attachment attachment : volume.attachments()) {
                byServer.computeIfAbsent(attachment.serverId(), id -> new ArrayList<>(4))
                        .add(volume);
            }
        }
        return byServer;
    }
}
