package cloud.preflight.request;

import cloud.preflight.request.Restore.VolumeMapping;
import java.util.List;

/** What makes a request to back a server up, or to restore to one, valid. */
final class ServerValidation {

    private static final int MOST_VOLUMES = 1_000;

    private static final Field RESOURCE_ID = Field.of("/resource_id");
    private static final Field BACKUP_NAME = Field.of("/backup_name");
    private static final Field DESCRIPTION = Field.of("/description");
    private static final Field EXCLUDED = Field.of("/extra_info/exclude_volumes");
    private static final Field EXCLUDED_ID = Field.each(EXCLUDED.before(), "");

    private static final Field TARGET_ID = Field.of("/target/resource_id");
    private static final Field MAPPINGS = Field.of("/target/volumes");
    private static final Field BACKUP_ID = Field.each(MAPPINGS.before(), "/backup_id");
    private static final Field VOLUME_ID = Field.each(MAPPINGS.before(), "/volume_id");

    private ServerValidation() {}

    static void protect(Protect request, Faults faults) {
        faults.id(RESOURCE_ID, request.resourceId());
        faults.name(BACKUP_NAME, request.labels().name());
        faults.description(DESCRIPTION, request.labels().description());
        TagValidation.check(request.tags(), faults);
        List<String> excluded = request.excludedVolumes();
        faults.most(EXCLUDED, excluded, MOST_VOLUMES);
        for (int i = 0; i < excluded.size(); i++) {
            faults.at(i);
            faults.id(EXCLUDED_ID, excluded.get(i));
        }
    }

    static void target(Restore.Target target, Faults faults) {
        faults.id(TARGET_ID, target.resourceId());
        List<VolumeMapping> mappings = target.volumes();
        faults.most(MAPPINGS, mappings, MOST_VOLUMES);
        for (int i = 0; i < mappings.size(); i++) {
            faults.at(i);
            faults.id(BACKUP_ID, mappings.get(i).backupId());
            faults.id(VOLUME_ID, mappings.get(i).volumeId());
        }
        faults.unique(BACKUP_ID, mappings, VolumeMapping::backupId);
        faults.unique(VOLUME_ID, mappings, VolumeMapping::volumeId);
    }
}
