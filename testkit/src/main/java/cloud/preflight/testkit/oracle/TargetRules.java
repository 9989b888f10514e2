package cloud.preflight.testkit.oracle;

import java.util.List;
import java.util.Optional;

/** The rules of restore that are about the target server alone. */
final class TargetRules {

    private final Case asked;
    private final Report report;
    private final ServerDoc server;
    private final List<String> attached;

    TargetRules(Case asked, Report report, ServerDoc server) {
        this.asked = asked;
        this.report = report;
        this.server = server;
        this.attached = asked.facts().attached(server);
    }

    void check(List<Mapping> mappings) {
        List<String> named = mappings.stream().map(Mapping::volumeId).toList();
        List<String> inside = named.stream().filter(attached::contains).toList();
        List<String> outside =
                named.stream().filter(id -> !attached.contains(id)).toList();
        status();
        if (server.listsVolumes()) {
            report.violatedIf(attached.isEmpty(), Row.NO_VOLUME_TO_RESTORE, server.id());
            report.violatedIf(!attached.isEmpty() && !outside.isEmpty(), Row.TARGET_VOLUME_NOT_ATTACHED, outside);
        } else {
            unseen(outside);
        }
        inside.forEach(this::shareable);
        Pools pools = new Pools(asked);
        pools.look(inside);
        pools.finish(report);
    }

    private void status() {
        Optional<Boolean> restoring = ProtectRules.restoring(asked, server);
        if (!asked.platform().listsStatus("restore-server-statuses", server.status())
                || ProtectRules.blocked(asked, server)) {
            report.violated(Row.SERVER_STATUS_FORBIDS_RESTORE);
        } else if (restoring.isEmpty()) {
            report.missing(Row.SERVER_STATUS_FORBIDS_RESTORE, Facts.LOGS);
        } else {
            report.violatedIf(restoring.get(), Row.SERVER_STATUS_FORBIDS_RESTORE);
        }
    }

    /** What nobody showed to be attached may be attached all the same. */
    private void unseen(List<String> outside) {
        if (attached.isEmpty()) {
            report.missing(Row.NO_VOLUME_TO_RESTORE, server.volumesPath());
        }
        if (!outside.isEmpty()) {
            report.missing(Row.TARGET_VOLUME_NOT_ATTACHED, server.volumesPath());
        }
    }

    private void shareable(String id) {
        Optional<VolumeDoc> volume = asked.facts().volume(id);
        if (volume.isEmpty()) {
            report.missing(Row.TARGET_VOLUME_SHAREABLE, VolumeDoc.path(id));
        } else {
            report.violatedIf(volume.get().shareable(), Row.TARGET_VOLUME_SHAREABLE, id, server.id());
        }
    }
}
