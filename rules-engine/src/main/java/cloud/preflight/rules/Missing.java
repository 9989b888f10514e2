package cloud.preflight.rules;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import java.util.ArrayList;
import java.util.List;

/** The places of facts that rules may miss. */
public final class Missing {

    /** All policies. */
    public static final FactPath POLICIES = FactPath.of(Section.POLICIES);
    /** The quotas. */
    public static final FactPath QUOTAS = FactPath.of(Section.QUOTAS);
    /** All operation logs. */
    public static final FactPath OPERATION_LOGS = FactPath.of(Section.OPERATION_LOGS);
    /** Whether the account's real name was verified. */
    public static final FactPath REAL_NAME_VERIFIED = FactPath.account("real_name_verified");
    /** Whether the account was migrated to the successor service. */
    public static final FactPath MIGRATED_TO_CBR = FactPath.account("migrated_to_cbr");
    /** Whether the account is an existing user's. */
    public static final FactPath EXISTING_USER = FactPath.account("existing_user");

    private Missing() {}

    /** The document of a server. */
    public static FactPath server(String id) {
        return FactPath.of(Section.SERVERS, id);
    }

    /** The availability zone of a server. */
    public static FactPath az(Server server) {
        return server(server.id()).field("OS-EXT-AZ:availability_zone");
    }

    /** Which volumes are attached to a server. */
    public static FactPath attachedVolumes(Server server) {
        return server(server.id()).field("os-extended-volumes:volumes_attached");
    }

    /** Whichever of the two availability zones of a restore is unknown. */
    public static List<FactPath> azs(CheckpointItem item, Server server) {
        List<FactPath> missing = new ArrayList<>();
        if (!item.azKnown()) {
            missing.add(checkpointItem(item.id()).field("extend_info/resource_az"));
        }
        if (!server.azKnown()) {
            missing.add(az(server));
        }
        return missing;
    }

    /** The document of a checkpoint item. */
    public static FactPath checkpointItem(String id) {
        return FactPath.of(Section.CHECKPOINT_ITEMS, id);
    }

    /** What a checkpoint item holds. */
    public static FactPath volumeBackups(CheckpointItem item) {
        return checkpointItem(item.id()).field("extend_info/volume_backups");
    }

    /** The document of a policy. */
    public static FactPath policy(String id) {
        return FactPath.of(Section.POLICIES, id);
    }

    /** An operation log. */
    public static FactPath operationLog(String id) {
        return FactPath.of(Section.OPERATION_LOGS, id);
    }

    /** The document of a volume. */
    public static FactPath volume(String id) {
        return FactPath.of(Section.VOLUMES, id);
    }

    /** The storage pool of a volume. */
    public static FactPath pool(String volumeId) {
        return volume(volumeId).field("os-vol-host-attr:host");
    }
}
