package cloud.preflight.internal.change;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Server;
import cloud.preflight.internal.resolve.Resolver;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.rules.Mapping;
import cloud.preflight.rules.RestoreTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Suggests what a restore could map: each volume backup to the volume that it was made from, else a bootable one to a bootable
 * one, else to the smallest that is large enough; which volume takes it the rules say. Of one question; not safe for several threads at once.
 */
final class SuggestedMapping {

    /** So many volume backups and volumes are tried with each other. */
    private static final int MOST_PAIRS = 40_000;

    private final Fit fit;
    private final Profile profile;
    // Many violations of one question ask the same.
    private @Nullable Attempt lastAttempt;
    private Optional<RestoreTarget> lastTarget = Optional.empty();
    private @Nullable RestoreTarget lastMatched;
    private List<Attempt> lastMappings = List.of();

    SuggestedMapping(Fit fit, Profile profile) {
        this.fit = fit;
        this.profile = profile;
    }

    /** The backup and the server of a restore. */
    Optional<RestoreTarget> target(Attempt at) {
        if (at != lastAttempt) {
            lastAttempt = at;
            lastTarget = Resolver.resolve(at.request(), at.facts(), profile).stream()
                    .filter(RestoreTarget.class::isInstance)
                    .map(RestoreTarget.class::cast)
                    .findFirst();
        }
        return lastTarget;
    }

    /** A volume backup of the item. */
    Optional<VolumeBackup> backup(String id, RestoreTarget target) {
        return backups(target).stream().filter(backup -> backup.id().equals(id)).findFirst();
    }

    private static List<VolumeBackup> backups(RestoreTarget target) {
        CheckpointItem item = target.item();
        return item == null ? List.of() : item.knownVolumeBackups();
    }

    /** The places of the request that map what is no part of the backup. */
    List<Integer> foreign(Restore restore, RestoreTarget target) {
        List<VolumeMapping> mappings = restore.target().volumes();
        return IntStream.range(0, mappings.size())
                .filter(place -> backup(mappings.get(place).backupId(), target).isEmpty())
                .limit(Search.MOST_OPTIONS)
                .boxed()
                .toList();
    }

    /** Volume backups that are not mapped yet and fit the volume of a mapping. */
    List<String> backupsFor(Mapping its, Restore restore) {
        Set<String> mapped =
                restore.target().volumes().stream().map(VolumeMapping::backupId).collect(Collectors.toSet());
        return its.attached().isYes()
                ? backups(its.target()).stream()
                        .filter(backup -> !mapped.contains(backup.id()))
                        .filter(backup -> fit.fits(backup, fit.volume(its), its.target()))
                        .limit(Search.MOST_OPTIONS)
                        .map(VolumeBackup::id)
                        .toList()
                : List.of();
    }

    /** Volumes that nothing is mapped to yet and that take the volume backup, the better first. */
    List<String> volumesFor(VolumeBackup backup, RestoreTarget target, Attempt at) {
        Set<String> mapped = ((Restore) at.request())
                .target().volumes().stream().map(VolumeMapping::volumeId).collect(Collectors.toSet());
        return fit.ordered(backup, fit.volumes(target, at)).stream()
                .filter(volume -> !mapped.contains(volume.id()) && fit.fits(backup, volume, target))
                .limit(Search.MOST_OPTIONS)
                .map(Fit.Candidate::id)
                .toList();
    }

    /** All volume backups mapped anew, where they can be: as the volumes are, else to larger ones, else with more of them. */
    List<Attempt> wholly(RestoreTarget target, Attempt at) {
        if (target != lastMatched) {
            lastMatched = target;
            lastMappings = mapped(target, at);
        }
        return lastMappings;
    }

    private List<Attempt> mapped(RestoreTarget target, Attempt at) {
        Restore restore = (Restore) at.request();
        List<VolumeBackup> backups = backups(target);
        List<Fit.Candidate> volumes = fit.volumes(target, at);
        if (backups.isEmpty() || (long) backups.size() * volumes.size() > MOST_PAIRS) {
            return List.of();
        }
        for (Fit.Pairs pairs : List.<Fit.Pairs>of(fit::fits, fit::couldFit)) {
            Map<String, String> matched = new Matching(fit, pairs, target).of(backups, volumes);
            if (matched.size() == backups.size()) {
                List<VolumeMapping> mappings = mappings(backups, matched);
                return isMapped(mappings, restore) ? List.of() : List.of(Mappings.all(mappings, restore, at));
            }
        }
        return withMoreDisks(target, at);
    }

    private static boolean isMapped(List<VolumeMapping> mappings, Restore restore) {
        return Set.copyOf(mappings).equals(Set.copyOf(restore.target().volumes()));
    }

    /** All volume backups mapped anew, those that no volume is left for to new ones. */
    List<Attempt> withMoreDisks(RestoreTarget target, Attempt at) {
        List<VolumeBackup> backups = backups(target);
        List<Fit.Candidate> volumes = fit.volumes(target, at);
        Server server = target.server();
        if (server == null
                || !Disks.canAttachNew(server, at)
                || backups.isEmpty()
                || (long) backups.size() * (volumes.size() + 1) > MOST_PAIRS) {
            return List.of();
        }
        Map<String, String> matched = new Matching(fit, fit::couldFit, target).of(backups, volumes);
        Attempt grown = at;
        for (VolumeBackup backup : backups) {
            if (!matched.containsKey(backup.id())) {
                Server now = grown.facts().server(server.id()).document().orElse(server);
                String volume = Disks.newId(now, grown);
                grown = Disks.attachNew(volume, now, backup.sourceVolumeSize(), grown);
                matched.put(backup.id(), volume);
            }
        }
        return List.of(Mappings.all(mappings(backups, matched), (Restore) at.request(), grown));
    }

    private static List<VolumeMapping> mappings(List<VolumeBackup> backups, Map<String, String> matched) {
        List<VolumeMapping> mappings = new ArrayList<>();
        for (VolumeBackup backup : backups) {
            String volume = matched.get(backup.id());
            if (volume != null) {
                mappings.add(new VolumeMapping(backup.id(), volume));
            }
        }
        return mappings;
    }
}
