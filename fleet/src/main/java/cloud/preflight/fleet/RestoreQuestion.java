package cloud.preflight.fleet;

import cloud.preflight.Decider;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.OneServer;
import cloud.preflight.facts.Section;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Could its newest backup that is available be restored to it, each volume backup to the volume that it was made from? */
record RestoreQuestion(Decider decider) implements FleetQuestion {

    private static final String AVAILABLE = "available";
    private static final int MOST_MAPPINGS = 1_000;
    /** Stands for the backup that is not there, among facts that have none. */
    private static final String NO_ITEM = "none";

    @Override
    public Operation operation() {
        return Operation.RESTORE;
    }

    @Override
    public Verdict ask(Facts project, OneServer server, ServerGroup group) {
        Optional<CheckpointItem> newest = group.items().stream()
                .filter(dated -> dated.item().status().equals(AVAILABLE))
                .max(DatedItem.BY_TIME)
                .map(DatedItem::item);
        Target target = new Target(
                server.server().id(), newest.map(RestoreQuestion::mappings).orElse(List.of()));
        OneServer asked =
                new OneServer(server.server(), server.volumes(), newest.stream().toList(), server.logs());
        Verdict verdict = decider.check(
                new Restore(newest.map(CheckpointItem::id).orElse(NO_ITEM), target), project.around(asked));
        return newest.isPresent() ? verdict : ofNoItem(verdict);
    }

    private static List<VolumeMapping> mappings(CheckpointItem item) {
        List<VolumeMapping> mappings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (VolumeBackup backup : item.knownVolumeBackups()) {
            String volumeId = backup.sourceVolumeId();
            if (!volumeId.isEmpty() && mappings.size() < MOST_MAPPINGS && taken.add(volumeId)) {
                mappings.add(new VolumeMapping(backup.id(), volumeId));
            }
        }
        return mappings;
    }

    /** The rules speak of a backup by its id, and there is none to name. */
    private static Verdict ofNoItem(Verdict verdict) {
        return new Verdict(
                verdict.operation(),
                verdict.violations().stream().map(RestoreQuestion::ofNoItem).toList(),
                verdict.skipped(),
                verdict.notEvaluated().stream().map(RestoreQuestion::ofNoItem).toList());
    }

    private static Violation ofNoItem(Violation violation) {
        return violation.row() == ErrorCode.CHECKPOINT_ITEM_NOT_FOUND
                ? new Violation(violation.row(), List.of(""))
                : violation;
    }

    private static NotEvaluated ofNoItem(NotEvaluated entry) {
        return entry.row() == ErrorCode.CHECKPOINT_ITEM_NOT_FOUND
                ? new NotEvaluated(entry.row(), List.of(FactPath.of(Section.CHECKPOINT_ITEMS)))
                : entry;
    }
}
