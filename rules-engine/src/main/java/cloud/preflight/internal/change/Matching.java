package cloud.preflight.internal.change;

import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.rules.RestoreTarget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives as many volume backups a volume of their own as there can be, each of them the one that suits it best among those
 * that the ones before it leave, or give up for another. Not safe for several threads at once.
 */
final class Matching {

    private final Fit fit;
    private final Fit.Pairs pairs;
    private final RestoreTarget target;
    private final Map<String, List<String>> volumesByBackup = new HashMap<>();
    private final Map<String, String> backupByVolume = new HashMap<>();

    Matching(Fit fit, Fit.Pairs pairs, RestoreTarget target) {
        this.fit = fit;
        this.pairs = pairs;
        this.target = target;
    }

    /** The ids of the volumes by those of the volume backups. */
    Map<String, String> of(List<VolumeBackup> backups, List<Fit.Candidate> volumes) {
        for (VolumeBackup backup : backups) {
            List<String> fitting = fit.ordered(backup, volumes).stream()
                    .filter(volume -> pairs.match(backup, volume, target))
                    .map(Fit.Candidate::id)
                    .toList();
            volumesByBackup.put(backup.id(), fitting);
        }
        backups.forEach(backup -> takesOne(backup.id(), new HashSet<>()));
        Map<String, String> matched = new LinkedHashMap<>();
        backupByVolume.forEach((volume, backup) -> matched.put(backup, volume));
        return matched;
    }

    /** A free one first, else one whose volume backup takes another. */
    private boolean takesOne(String backup, Set<String> tried) {
        List<String> fitting = volumesByBackup.getOrDefault(backup, List.of());
        for (String volume : fitting) {
            if (!backupByVolume.containsKey(volume)) {
                backupByVolume.put(volume, backup);
                return true;
            }
        }
        for (String volume : fitting) {
            String holder = backupByVolume.get(volume);
            if (holder != null && tried.add(volume) && takesOne(holder, tried)) {
                backupByVolume.put(volume, backup);
                return true;
            }
        }
        return false;
    }
}
