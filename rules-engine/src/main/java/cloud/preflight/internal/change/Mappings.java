package cloud.preflight.internal.change;

import static cloud.preflight.verdict.Explanation.Patch.Kind.ADD;
import static cloud.preflight.verdict.Explanation.Patch.Kind.REMOVE;
import static cloud.preflight.verdict.Explanation.Patch.Kind.REPLACE;

import cloud.preflight.facts.Server;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.verdict.Explanation.Patch.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the caller of a restore can map otherwise. */
final class Mappings {

    private static final String VOLUMES = "target/volumes";

    private Mappings() {}

    private static Restore mapping(List<VolumeMapping> volumes, Restore restore) {
        Target target = restore.target();
        return new Restore(restore.checkpointItemId(), new Target(target.resourceId(), target.resourceType(), volumes));
    }

    /** Maps all anew. */
    static Attempt all(List<VolumeMapping> volumes, Restore restore, Attempt at) {
        List<Map<String, String>> value = volumes.stream().map(Mappings::json).toList();
        Kind kind = restore.target().volumes().isEmpty() ? ADD : REPLACE;
        return at.with(mapping(volumes, restore), kind, VOLUMES, value);
    }

    private static Map<String, String> json(VolumeMapping mapping) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("backup_id", mapping.backupId());
        fields.put("volume_id", mapping.volumeId());
        return fields;
    }

    /** Maps a volume backup that was not mapped. */
    static Attempt add(VolumeMapping mapping, Restore restore, Attempt at) {
        List<VolumeMapping> volumes = new ArrayList<>(restore.target().volumes());
        volumes.add(mapping);
        return volumes.size() == 1
                ? all(volumes, restore, at)
                : at.with(mapping(volumes, restore), ADD, VOLUMES + "/-", json(mapping));
    }

    /** Maps nothing at a place any more. */
    static Attempt drop(int place, Restore restore, Attempt at) {
        List<VolumeMapping> volumes = new ArrayList<>(restore.target().volumes());
        volumes.remove(place);
        return at.with(mapping(volumes, restore), REMOVE, VOLUMES + "/" + place, null);
    }

    /** Maps to another volume at a place. */
    static Attempt to(String volumeId, int place, Restore restore, Attempt at) {
        List<VolumeMapping> volumes = new ArrayList<>(restore.target().volumes());
        volumes.set(place, new VolumeMapping(volumes.get(place).backupId(), volumeId));
        return at.with(mapping(volumes, restore), REPLACE, VOLUMES + "/" + place + "/volume_id", volumeId);
    }

    /** Maps another volume backup at a place. */
    static Attempt from(String backupId, int place, Restore restore, Attempt at) {
        List<VolumeMapping> volumes = new ArrayList<>(restore.target().volumes());
        volumes.set(place, new VolumeMapping(backupId, volumes.get(place).volumeId()));
        return at.with(mapping(volumes, restore), REPLACE, VOLUMES + "/" + place + "/backup_id", backupId);
    }

    /** Restores to a server of another type. */
    static Attempt type(String type, Restore restore, Attempt at) {
        Kind kind = restore.target().resourceType().equals(Server.TYPE) ? ADD : REPLACE;
        return at.with(
                new Restore(restore.checkpointItemId(), restore.target().ofType(type)),
                kind,
                "target/resource_type",
                type);
    }
}
