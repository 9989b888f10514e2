package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 47 rows a rule decides, in the order in which violations are reported (contract, section 5). */
enum Row {
    PROJECT_MIGRATED_TO_CBR(
            "BackupService.4003",
            400,
            "Your data has been migrated successfully. Go to the CBR console page for further operations."
                    + " The current page will no longer provide services."),
    NEW_USER_NOT_SERVED(
            "BackupService.4008",
            400,
            "This service is available for existing users only. If you are new users,"
                    + " go to CBR Console to use Cloud Backup and Recovery."),
    OPERATION_NOT_SUPPORTED("CSBS.9998", 500, "System not support"),
    USER_UNVERIFIED("CSBS.9009", 403, "User is unverified."),
    POLICY_NOT_FOUND("CSBS.3000", 404, "plan not found"),
    CHECKPOINT_ITEM_NOT_FOUND("CSBS.3001", 404, "Checkpoint_item (%s) is not found.", "checkpoint_item_id"),
    TASK_NOT_FOUND("CSBS.6040", 404, "task not found"),
    RESOURCE_TYPE_NOT_PROTECTABLE(
            "CSBS.6003", 400, "Resource (%s) type (%s) is not support protection.", "resource_id", "resource_type"),
    RESOURCE_TYPE_NOT_RESTORABLE(
            "CSBS.6013", 400, "Resource (%s) type (%s) is not support restoration.", "resource_id", "resource_type"),
    SERVER_NOT_FOUND("CSBS.6000", 400, "server do not exist"),
    SERVER_TERMINATED("CSBS.6001", 400, "The ECS has stopped"),
    CHECKPOINT_ITEM_BUSY("CSBS.2003", 400, "item in executing"),
    BACKUP_STATUS_FORBIDS_RESTORE("CSBS.4000", 400, "checkpoint item not available"),
    MANUAL_BACKUP_RUNNING("CSBS.1001", 500, "The policy is executing backup."),
    AUTOMATIC_BACKUP_RUNNING("CSBS.6030", 500, "auto plan executing"),
    POLICY_BACKUP_RUNNING("CSBS.2004", 400, "item in plan executing"),
    MANUAL_REPLICATION_RUNNING("CSBS.6031", 400, "manual copy executing"),
    POLICY_LIMIT_REACHED("CSBS.0001", 400, "Service over limit"),
    POLICY_NAME_TAKEN("CSBS.9007", 400, "duplicate service name"),
    SERVER_ALREADY_IN_POLICY("CSBS.6004", 400, "Server (%s) is already in service.", "server_id"),
    POLICY_NOT_STOPPABLE("CSBS.5001", 500, "Scheduel operation status can't be set unable"),
    SERVER_STATUS_FORBIDS_BACKUP("CSBS.6005", 400, "Server (%s) is already in service.", "server_id"),
    SERVER_STATUS_FORBIDS_RESTORE("CSBS.6015", 400, "The server is restoring."),
    SERVER_TYPE_FORBIDS_BACKUP(
            "CSBS.6006", 400, "Server (%s) status (%s) is not allowed to protect.", "server_id", "server_status"),
    SERVER_TYPE_FORBIDS_RESTORE("CSBS.6016", 400, "can not restore server type is not allow"),
    SERVER_TYPES_DIFFER(
            "CSBS.6019",
            500,
            "The source server (%s) type (%s) is not the same as the target server (%s) type (%s).",
            "source_server_id",
            "source_type",
            "target_server_id",
            "target_type"),
    AZ_FORBIDS_BACKUP(
            "CSBS.6027", 400, "The AZ where the resource (%s) is located does not support backup.", "server_id"),
    AZ_FORBIDS_RESTORE(
            "CSBS.6025",
            400,
            "The AZ of local checkpoint item (%s) is not support to restore the resource (%s).",
            "checkpoint_item_id",
            "server_id"),
    NO_VOLUME_TO_PROTECT("CSBS.6007", 400, "No volume attached to the server (%s) for protect.", "server_id"),
    NO_VOLUME_TO_RESTORE("CSBS.6020", 400, "No volume attached to the server (%s) for restore.", "server_id"),
    BACKUP_NOT_IN_CHECKPOINT_ITEM(
            "CSBS.6017",
            400,
            "Can not find backup(s) (%s) in checkpoint item (%s).",
            "backup_ids",
            "checkpoint_item_id"),
    BACKUP_NOT_MAPPED(
            "CSBS.6018",
            400,
            "Not assign backup(s) (%s) to volume(s), partial restore is not supported.\"",
            "backup_ids"),
    TARGET_VOLUME_NOT_ATTACHED("CSBS.6014", 400, "Volume(s) (%s) not found in target server.", "volume_ids"),
    SHAREABLE_VOLUME_ATTACHED(
            "CSBS.6010", 400, "Volume (%s) attached to server (%s) is shareable volume.", "volume_id", "server_id"),
    TARGET_VOLUME_SHAREABLE(
            "CSBS.6021", 400, "Volume (%s) attached to server (%s) is shareable volume.", "volume_id", "server_id"),
    DATA_BACKUP_TO_SYSTEM_DISK(
            "CSBS.6023", 500, "Can not restore data volume to system volume. server id is (%s).", "server_id"),
    DEDICATED_STORAGE_VOLUME_ATTACHED(
            "CSBS.6033", 400, "Service type of volume %s(belong to server %s) is dss.", "volume_id", "server_id"),
    VOLUME_POOL_UNSUPPORTED("CSBS.6061", 400, "volume of server in this pod does not support backup"),
    TARGET_VOLUME_TOO_SMALL(
            "CSBS.6024",
            400,
            "Target volume (%s) size (%s) small than volume backup (%s) size (%s).",
            "volume_id",
            "volume_size",
            "backup_id",
            "backup_size"),
    POLICY_WITHOUT_PROTECTABLE_SERVER("CSBS.6032", 500, "plan has no resource backup"),
    QUOTA_EXCEEDED("CSBS.9006", 400, "Quota exceeded for resources: %s", "quota_types"),
    BACKUP_REGISTERED_AS_IMAGE(
            "CSBS.8007",
            400,
            "The backup {checkpoint_item_id} has register to image, can't be delete",
            "checkpoint_item_id"),
    BACKUP_STATUS_FORBIDS_QUERY(
            "CSBS.8008", 500, "The backup {checkpoint_item_id}'s status is not allowed query", "checkpoint_item_id"),
    BACKUP_STATUS_FORBIDS_IMAGE("CSBS.8001", 500, "The backup status is not allowed to create image"),
    BACKUP_WITHOUT_SYSTEM_DISK(
            "CSBS.8009", 500, "The backup has not system disk backup is not allowed to create image"),
    BACKUP_STATUS_FORBIDS_SERVER("CSBS.9008", 400, "Checkpoint Item Status Not Support Create VM"),
    SPACE_BELOW_USED(
            "CSBS.9009", 400, "The backup or replication space after reduction cannot be less than the used space.");

    private static final String ITEM = "{checkpoint_item_id}";

    final String code;
    final long status;
    final String template;
    final List<String> arguments;

    Row(String code, long status, String template, String... arguments) {
        this.code = code;
        this.status = status;
        this.template = template;
        this.arguments = List.of(arguments);
    }

    /** The published text; each value is put in at its place and never looked at again. */
    String message(List<Object> values) {
        StringBuilder text = new StringBuilder();
        List<Object> left = new ArrayList<>(values);
        for (int at = 0; at < template.length(); ) {
            String hole = template.startsWith("%s", at) ? "%s" : template.startsWith(ITEM, at) ? ITEM : "";
            if (hole.isEmpty()) {
                text.append(template.charAt(at++));
            } else {
                text.append(written(left.remove(0)));
                at += hole.length();
            }
        }
        return text.toString();
    }

    Map<String, Object> named(List<Object> values) {
        if (values.size() != arguments.size()) {
            throw new IllegalStateException(this + " has " + arguments + ", given " + values);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(arguments.get(i), values.get(i));
        }
        return named;
    }

    private static String written(Object value) {
        if (!(value instanceof List<?> list)) {
            return value.toString();
        }
        StringBuilder joined = new StringBuilder();
        for (Object element : list) {
            joined.append(joined.isEmpty() ? "" : ", ").append(element);
        }
        return joined.toString();
    }
}
