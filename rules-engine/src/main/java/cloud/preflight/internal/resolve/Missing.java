package cloud.preflight.internal.resolve;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Server;
import java.util.ArrayList;
import java.util.List;

/** The names of facts that are missing, as answers write them. */
public final class Missing {

    public static final String QUOTAS = "quotas";
    public static final String POLICIES = "policies";
    public static final String OPERATION_LOGS = "operation_logs";
    public static final String REAL_NAME_VERIFIED = "account.real_name_verified";
    public static final String MIGRATED_TO_CBR = "account.migrated_to_cbr";
    public static final String EXISTING_USER = "account.existing_user";

    private Missing() {}

    /** The availability zone of a server. */
    public static String az(Server server) {
        return "servers/" + server.id() + "/OS-EXT-AZ:availability_zone";
    }

    /** Whichever of the two availability zones of a restore is unknown. */
    public static List<String> azs(CheckpointItem item, Server server) {
        List<String> missing = new ArrayList<>();
        if (!item.azKnown()) {
            missing.add("checkpoint_items/" + item.id() + "/extend_info/resource_az");
        }
        if (!server.azKnown()) {
            missing.add(az(server));
        }
        return missing;
    }

    /** The document of a volume. */
    public static String volume(String id) {
        return "volumes/" + id;
    }

    /** The documents of volumes. */
    public static List<String> volumes(List<String> ids) {
        return ids.stream().map(Missing::volume).toList();
    }

    /** The storage pool of a volume. */
    public static String pool(String volumeId) {
        return volume(volumeId) + "/os-vol-host-attr:host";
    }
}
