package cloud.preflight.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stage 3 of protect, for the requested server or for one bound server of a policy. */
final class ProtectRules {

    private ProtectRules() {}

    static void check(Case asked, Report report) {
        ServerDoc server = asked.facts().server(asked.requested("resource_id")).orElseThrow();
        List<String> volumes = new ArrayList<>(asked.facts().attached(server));
        volumes.removeAll(Json.strings(Json.object(asked.request(), "extra_info"), "exclude_volumes"));
        conditions(asked, server, Case.type(asked.request(), "resource_type"), volumes, report);
        QuotaRules.backup(asked, 1, volumes, report);
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
        report.violatedIf(volumes.isEmpty(), Row.NO_VOLUME_TO_PROTECT, server.id());
        for (String id : volumes) {
            volume(asked, server, id, report);
        }
        pools(asked, volumes, Row.VOLUME_POOL_UNSUPPORTED, report);
    }

    private static void status(Case asked, ServerDoc server, Report report) {
        Optional<Boolean> restoring = restoring(asked, server);
        if (!asked.platform().listsStatus("backup-server-statuses", server.status())) {
            report.violated(Row.SERVER_STATUS_FORBIDS_BACKUP, server.id());
        } else if (restoring.isEmpty()) {
            report.missing(Row.SERVER_STATUS_FORBIDS_BACKUP, "operation_logs");
        } else {
            report.violatedIf(restoring.get(), Row.SERVER_STATUS_FORBIDS_BACKUP, server.id());
        }
    }

    static Optional<Boolean> restoring(Case asked, ServerDoc server) {
        return asked.facts().logged(log -> log.running("restore") && log.onResource(server.id()));
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
                report.missing(Row.SHAREABLE_VOLUME_ATTACHED, "volumes/" + id);
            } else {
                report.violatedIf(volume.get().shareable(), Row.SHAREABLE_VOLUME_ATTACHED, id, server.id());
            }
        }
        if (volume.isEmpty()) {
            report.missing(Row.DEDICATED_STORAGE_VOLUME_ATTACHED, "volumes/" + id);
        } else {
            report.violatedIf(volume.get().dedicated(), Row.DEDICATED_STORAGE_VOLUME_ATTACHED, id, server.id());
        }
    }

    /** Some of the volumes is in an unsupported pool; reported once, so what is missing matters only until then. */
    static void pools(Case asked, List<String> volumes, Row row, Report report) {
        List<String> unsupported = asked.platform().list("unsupported-pools");
        if (unsupported.isEmpty()) {
            return;
        }
        List<String> missing = new ArrayList<>();
        for (String id : volumes) {
            Optional<VolumeDoc> volume = asked.facts().volume(id);
            if (volume.flatMap(VolumeDoc::pool).filter(unsupported::contains).isPresent()) {
                report.violated(row);
                return;
            }
            if (volume.isEmpty()) {
                missing.add("volumes/" + id);
            } else if (volume.get().poolUnknown()) {
                missing.add("volumes/" + id + "/" + VolumeDoc.HOST);
            }
        }
        report.missing(row, missing);
    }
}
