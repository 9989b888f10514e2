package cloud.preflight.internal.change;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import cloud.preflight.internal.rules.Looked;
import cloud.preflight.internal.rules.RuleWalk;
import cloud.preflight.rules.Mapping;
import cloud.preflight.rules.RestoreTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which volumes take which volume backups, by the rules. Immutable. */
final class Fit {

    /** So many volumes of a server are looked at. */
    private static final int MOST_VOLUMES = 1_000;

    private final RuleWalk rules;

    /** An attached volume; null when there is no document of it. */
    record Candidate(String id, @Nullable Volume volume) {

        private boolean isBootable() {
            return volume != null && volume.bootable();
        }

        private long size() {
            return volume == null ? Long.MAX_VALUE : volume.size();
        }
    }

    /** Which of them go together. */
    interface Pairs {
        boolean match(VolumeBackup backup, Candidate volume, RestoreTarget target);
    }

    Fit(RuleWalk rules) {
        this.rules = rules;
    }

    /** The attached volumes. */
    List<Candidate> volumes(RestoreTarget target, Attempt at) {
        return target.attached().ids().stream()
                .limit(MOST_VOLUMES)
                .map(id -> new Candidate(id, at.facts().volume(id).orNull()))
                .toList();
    }

    /** The volume of a mapping. */
    Candidate volume(Mapping its) {
        return new Candidate(its.volumeId(), its.volume());
    }

    /** Volumes in the order in which they suit a volume backup, whether they take it or not. */
    List<Candidate> ordered(VolumeBackup backup, List<Candidate> volumes) {
        return volumes.stream()
                .sorted(Comparator.<Candidate, Boolean>comparing(
                                volume -> !volume.id().equals(backup.sourceVolumeId()))
                        .thenComparing(volume -> volume.isBootable() != backup.bootable())
                        .thenComparing(Candidate::size))
                .toList();
    }

    /** Whether the volume takes the volume backup as it is. */
    boolean fits(VolumeBackup backup, Candidate volume, RestoreTarget target) {
        return violated(backup, volume, target).isEmpty();
    }

    /** Whether it would, once something is done to the disk. */
    boolean couldFit(VolumeBackup backup, Candidate volume, RestoreTarget target) {
        return violated(backup, volume, target).stream().allMatch(Fit::isAboutTheDisk);
    }

    private static boolean isAboutTheDisk(Looked look) {
        return look.conditions().stream()
                .flatMap(condition -> Properties.of(condition.text()).stream())
                .anyMatch(property -> property.startsWith("volume."));
    }

    private List<Looked> violated(VolumeBackup backup, Candidate volume, RestoreTarget target) {
        Mapping mapping =
                new Mapping(0, backup.id(), Found.of(backup), volume.id(), Ternary.YES, volume.volume(), target);
        List<Looked> violated = new ArrayList<>();
        rules.look(Operation.RESTORE, List.of(mapping), look -> {
            if (look.violated() != null) {
                violated.add(look);
            }
        });
        return violated;
    }
}
