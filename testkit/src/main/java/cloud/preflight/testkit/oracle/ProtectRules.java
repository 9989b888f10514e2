package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stage 3 of protect, for the requested server or for one bound server of a policy. */
final class ProtectRules {

    private ProtectRules() {}

    /** Every rule is about the server: of one that is unknown none is decided. */
    static void check(Case asked, Report report) {
        asked.facts().server(asked.requested("resource_id")).document().ifPresent(server -> {
            List<String> excluded = Json.strings(Json.object(asked.request(), "extra_info"), "exclude_volumes");
            List<String> volumes = volumes(asked, server, excluded);
            conditions(asked, server, Case.type(asked.request(), "resource_type"), volumes, report);
            QuotaRules.Need need = new QuotaRules.Need();
            need.add(server, volumes);
            need.check(asked, report);
        });
    }

    /** The known attached volumes without those that are left out. */
    static List<String> volumes(Case asked, ServerDoc server, List<String> excluded) {
        List<String> volumes = new ArrayList<>(asked.facts().attached(server));
        volumes.removeAll(excluded);
        return volumes;
    }

    /** Every rule but that of the quotas. */
    static void conditions(Case asked, ServerDoc server, String type, List<String> volumes, Report report) {
        status(asked, server, report);
        report.violatedIf(
                !asked.platform().lists("protectable-types", type),
                Row.SERVER_TYPE_FORBIDS_BACKUP,
                server.id(),
                server.status());
        zone(asked, server, report);
        if (volumes.isEmpty() && !server.listsVolumes()) {
            report.missing(Row.NO_VOLUME_TO_PROTECT, server.volumesPath());
        } else {
            report.violatedIf(volumes.isEmpty(), Row.NO_VOLUME_TO_PROTECT, server.id());
        }
        for (String id : volumes) {
            volume(asked, server, id, report);
        }
        unseen(asked, server, report);
        pools(asked, server, volumes, report);
    }

    private static void status(Case asked, ServerDoc server, Report report) {
        Optional<Boolean> restoring = restoring(asked, server);
        if (!asked.platform().listsStatus("backup-server-statuses", server.status()) || blocked(asked, server)) {
            report.violated(Row.SERVER_STATUS_FORBIDS_BACKUP, server.id());
        } else if (restoring.isEmpty()) {
            report.missing(Row.SERVER_STATUS_FORBIDS_BACKUP, Facts.LOGS);
        } else {
            report.violatedIf(restoring.get(), Row.SERVER_STATUS_FORBIDS_BACKUP, server.id());
        }
    }

    static boolean blocked(Case asked, ServerDoc server) {
        return server.taskState()
                .filter(state -> asked.platform().listsStatus("blocking-task-states", state))
                .isPresent();
    }

    static Optional<Boolean> restoring(Case asked, ServerDoc server) {
        return asked.facts().logged(log -> log.running(LogDoc.Kind.RESTORE) && log.onResource(server.id()));
    }

    private static void zone(Case asked, ServerDoc server, Report report) {
        Optional<List<String>> supported = asked.platform().backupAzs();
        if (supported.isEmpty()) {
            return;
        }
        if (server.az().isEmpty()) {
            report.missing(Row.AZ_FORBIDS_BACKUP, server.azPath());
        } else {
            report.violatedIf(!supported.get().contains(server.az().get()), Row.AZ_FORBIDS_BACKUP, server.id());
        }
    }

    private static void volume(Case asked, ServerDoc server, String id, Report report) {
        Optional<VolumeDoc> volume = asked.facts().volume(id);
        if (!asked.platform().allowsShareableVolumes()) {
            if (volume.isEmpty()) {
                report.missing(Row.SHAREABLE_VOLUME_ATTACHED, VolumeDoc.path(id));
            } else {
                report.violatedIf(volume.get().shareable(), Row.SHAREABLE_VOLUME_ATTACHED, id, server.id());
            }
        }
        if (volume.isEmpty()) {
            report.missing(Row.DEDICATED_STORAGE_VOLUME_ATTACHED, VolumeDoc.path(id));
        } else {
            report.violatedIf(
                    volume.get().dedicated(asked.platform()), Row.DEDICATED_STORAGE_VOLUME_ATTACHED, id, server.id());
        }
    }

    /** Volumes that nobody showed may be shared, or of dedicated storage. */
    private static void unseen(Case asked, ServerDoc server, Report report) {
        if (server.listsVolumes()) {
            return;
        }
        if (!asked.platform().allowsShareableVolumes()) {
            report.missing(Row.SHAREABLE_VOLUME_ATTACHED, server.volumesPath());
        }
        report.missing(Row.DEDICATED_STORAGE_VOLUME_ATTACHED, server.volumesPath());
    }

    private static void pools(Case asked, ServerDoc server, List<String> volumes, Report report) {
        Pools pools = new Pools(asked);
        pools.look(volumes);
        if (!server.listsVolumes()) {
            pools.miss(server.volumesPath());
        }
        pools.finish(report);
    }
}
