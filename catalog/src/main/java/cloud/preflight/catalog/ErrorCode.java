package cloud.preflight.catalog;

import static cloud.preflight.catalog.Argument.integer;
import static cloud.preflight.catalog.Argument.list;
import static cloud.preflight.catalog.Argument.text;
import static cloud.preflight.catalog.Operation.*;
import static cloud.preflight.catalog.Remedy.*;
import static cloud.preflight.catalog.Reporting.*;
import static cloud.preflight.catalog.Stage.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The 52 rows of the published error table. A row's name is its identity everywhere: constant, rule file, page, example;
 * the published code is not, since CSBS.9009 is two rows.
 *
 * <p>The constants stand in the order in which violations are reported, so that {@code compareTo} is that order. A row
 * reads: published code, HTTP status, stage, how often it is reported, remedy, operations, arguments of the message. Its
 * message is in {@code messages.properties}, its texts in {@code texts_zh.properties} and {@code texts_en.properties}.
 */
public enum ErrorCode implements Row {
    // spotless:off
    // Stage 1, the gate: is this caller served at all?
    PROJECT_MIGRATED_TO_CBR("BackupService.4003", 400, GATE, ONCE, CHANGE_REQUEST,
            Operation.EVERY),
    NEW_USER_NOT_SERVED("BackupService.4008", 400, GATE, ONCE, CHANGE_REQUEST,
            Operation.EVERY),
    OPERATION_NOT_SUPPORTED("CSBS.9998", 500, GATE, ONCE, WAIT,
            Operation.EVERY),
    USER_UNVERIFIED("CSBS.9009", 403, GATE, ONCE, CHANGE_RESOURCE,
            Operation.set(PROTECT, EXECUTE_POLICY, CREATE_POLICY, REPLICATE_POLICY, REPLICATE_BACKUP, CREATE_IMAGE, CREATE_SERVER)),
    // Stage 2, existence: is what the request names there, and of a kind that counts?
    POLICY_NOT_FOUND("CSBS.3000", 404, EXISTENCE, ONCE, CHANGE_REQUEST,
            Operation.set(UPDATE_POLICY, DELETE_POLICY, EXECUTE_POLICY, REPLICATE_POLICY)),
    CHECKPOINT_ITEM_NOT_FOUND("CSBS.3001", 404, EXISTENCE, ONCE, CHANGE_REQUEST,
            Operation.set(RESTORE, REPLICATE_BACKUP, DELETE_BACKUP, SHOW_BACKUP, CREATE_IMAGE, CREATE_SERVER), text("checkpoint_item_id")),
    TASK_NOT_FOUND("CSBS.6040", 404, EXISTENCE, ONCE, CHANGE_REQUEST,
            Operation.set(DELETE_TASK)),
    RESOURCE_TYPE_NOT_PROTECTABLE("CSBS.6003", 400, EXISTENCE, EACH, CHANGE_REQUEST,
            Operation.set(PROTECT, CREATE_POLICY, UPDATE_POLICY), text("resource_id"), text("resource_type")),
    RESOURCE_TYPE_NOT_RESTORABLE("CSBS.6013", 400, EXISTENCE, ONCE, CHANGE_REQUEST,
            Operation.set(RESTORE), text("resource_id"), text("resource_type")),
    SERVER_NOT_FOUND("CSBS.6000", 400, EXISTENCE, ONCE, CHANGE_REQUEST,
            Operation.set(PROTECT, RESTORE, CREATE_POLICY, UPDATE_POLICY, EXECUTE_POLICY)),
    SERVER_TERMINATED("CSBS.6001", 400, EXISTENCE, ONCE, CHANGE_REQUEST,
            Operation.set(PROTECT, RESTORE, CREATE_POLICY, UPDATE_POLICY)),
    // Stage 3, the conditions of the operation.
    CHECKPOINT_ITEM_BUSY("CSBS.2003", 400, CONDITION, ONCE, WAIT,
            Operation.set(RESTORE, REPLICATE_BACKUP, DELETE_BACKUP)),
    BACKUP_STATUS_FORBIDS_RESTORE("CSBS.4000", 400, CONDITION, ONCE, WAIT,
            Operation.set(RESTORE)),
    MANUAL_BACKUP_RUNNING("CSBS.1001", 500, CONDITION, ONCE, WAIT,
            Operation.set(EXECUTE_POLICY)),
    AUTOMATIC_BACKUP_RUNNING("CSBS.6030", 500, CONDITION, ONCE, WAIT,
            Operation.set(EXECUTE_POLICY)),
    POLICY_BACKUP_RUNNING("CSBS.2004", 400, CONDITION, ONCE, WAIT,
            Operation.set(UPDATE_POLICY, DELETE_POLICY, REPLICATE_POLICY)),
    MANUAL_REPLICATION_RUNNING("CSBS.6031", 400, CONDITION, ONCE, WAIT,
            Operation.set(REPLICATE_POLICY)),
    POLICY_LIMIT_REACHED("CSBS.0001", 400, CONDITION, ONCE, CHANGE_RESOURCE,
            Operation.set(CREATE_POLICY)),
    POLICY_NAME_TAKEN("CSBS.9007", 400, CONDITION, ONCE, CHANGE_REQUEST,
            Operation.set(CREATE_POLICY, UPDATE_POLICY)),
    SERVER_ALREADY_IN_POLICY("CSBS.6004", 400, CONDITION, EACH, CHANGE_REQUEST,
            Operation.set(CREATE_POLICY, UPDATE_POLICY), text("server_id")),
    POLICY_NOT_STOPPABLE("CSBS.5001", 500, CONDITION, ONCE, CHANGE_RESOURCE,
            Operation.set(UPDATE_POLICY)),
    SERVER_STATUS_FORBIDS_BACKUP("CSBS.6005", 400, CONDITION, ONCE, CHANGE_RESOURCE,
            Operation.set(PROTECT), text("server_id")),
    SERVER_STATUS_FORBIDS_RESTORE("CSBS.6015", 400, CONDITION, ONCE, CHANGE_RESOURCE,
            Operation.set(RESTORE)),
    SERVER_TYPE_FORBIDS_BACKUP("CSBS.6006", 400, CONDITION, ONCE, CHANGE_REQUEST,
            Operation.set(PROTECT), text("server_id"), text("server_status")),
    SERVER_TYPE_FORBIDS_RESTORE("CSBS.6016", 400, CONDITION, ONCE, CHANGE_REQUEST,
            Operation.set(RESTORE)),
    SERVER_TYPES_DIFFER("CSBS.6019", 500, CONDITION, ONCE, CHANGE_REQUEST,
            Operation.set(RESTORE), text("source_server_id"), text("source_type"), text("target_server_id"), text("target_type")),
    AZ_FORBIDS_BACKUP("CSBS.6027", 400, CONDITION, ONCE, ASK_ADMINISTRATOR,
            Operation.set(PROTECT), text("server_id")),
    AZ_FORBIDS_RESTORE("CSBS.6025", 400, CONDITION, ONCE, ASK_ADMINISTRATOR,
            Operation.set(RESTORE), text("checkpoint_item_id"), text("server_id")),
    NO_VOLUME_TO_PROTECT("CSBS.6007", 400, CONDITION, ONCE, CHANGE_RESOURCE,
            Operation.set(PROTECT), text("server_id")),
    NO_VOLUME_TO_RESTORE("CSBS.6020", 400, CONDITION, ONCE, CHANGE_RESOURCE,
            Operation.set(RESTORE), text("server_id")),
    BACKUP_NOT_IN_CHECKPOINT_ITEM("CSBS.6017", 400, CONDITION, JOINED, CHANGE_REQUEST,
            Operation.set(RESTORE), list("backup_ids"), text("checkpoint_item_id")),
    BACKUP_NOT_MAPPED("CSBS.6018", 400, CONDITION, JOINED, CHANGE_REQUEST,
            Operation.set(RESTORE), list("backup_ids")),
    TARGET_VOLUME_NOT_ATTACHED("CSBS.6014", 400, CONDITION, JOINED, CHANGE_REQUEST,
            Operation.set(RESTORE), list("volume_ids")),
    SHAREABLE_VOLUME_ATTACHED("CSBS.6010", 400, CONDITION, EACH, CHANGE_RESOURCE,
            Operation.set(PROTECT), text("volume_id"), text("server_id")),
    TARGET_VOLUME_SHAREABLE("CSBS.6021", 400, CONDITION, EACH, CHANGE_REQUEST,
            Operation.set(RESTORE), text("volume_id"), text("server_id")),
    DATA_BACKUP_TO_SYSTEM_DISK("CSBS.6023", 500, CONDITION, ONCE, CHANGE_REQUEST,
            Operation.set(RESTORE), text("server_id")),
    DEDICATED_STORAGE_VOLUME_ATTACHED("CSBS.6033", 400, CONDITION, EACH, CHANGE_RESOURCE,
            Operation.set(PROTECT), text("volume_id"), text("server_id")),
    VOLUME_POOL_UNSUPPORTED("CSBS.6061", 400, CONDITION, ONCE, CHANGE_RESOURCE,
            Operation.set(PROTECT, RESTORE)),
    TARGET_VOLUME_TOO_SMALL("CSBS.6024", 400, CONDITION, EACH, CHANGE_RESOURCE,
            Operation.set(RESTORE), text("volume_id"), integer("volume_size"), text("backup_id"), integer("backup_size")),
    POLICY_WITHOUT_PROTECTABLE_SERVER("CSBS.6032", 500, CONDITION, ONCE, CHANGE_RESOURCE,
            Operation.set(EXECUTE_POLICY)),
    QUOTA_EXCEEDED("CSBS.9006", 400, CONDITION, JOINED, ASK_ADMINISTRATOR,
            Operation.set(PROTECT, EXECUTE_POLICY), list("quota_types")),
    BACKUP_REGISTERED_AS_IMAGE("CSBS.8007", 400, CONDITION, ONCE, CHANGE_RESOURCE,
            Operation.set(DELETE_BACKUP), text("checkpoint_item_id")),
    BACKUP_STATUS_FORBIDS_QUERY("CSBS.8008", 500, CONDITION, ONCE, CHANGE_REQUEST,
            Operation.set(SHOW_BACKUP), text("checkpoint_item_id")),
    BACKUP_STATUS_FORBIDS_IMAGE("CSBS.8001", 500, CONDITION, ONCE, WAIT,
            Operation.set(CREATE_IMAGE)),
    BACKUP_WITHOUT_SYSTEM_DISK("CSBS.8009", 500, CONDITION, ONCE, CHANGE_REQUEST,
            Operation.set(CREATE_IMAGE)),
    BACKUP_STATUS_FORBIDS_SERVER("CSBS.9008", 400, CONDITION, ONCE, WAIT,
            Operation.set(CREATE_SERVER)),
    SPACE_BELOW_USED("CSBS.9009", 400, CONDITION, ONCE, CHANGE_REQUEST,
            Operation.set(RESIZE_SPACE)),
    // The adapter's own.
    PARAMETERS_INVALID("CSBS.9001", 400, ADAPTER, ONCE, CHANGE_REQUEST,
            Operation.EVERY),
    INTERNAL_FAILURE("CSBS.9999", 500, ADAPTER, ONCE, WAIT,
            Operation.EVERY, text("operation")),
    // Published as unused; never raised.
    MIXED_STORAGE_TYPES("CSBS.0002", 400, UNUSED, ONCE, CHANGE_RESOURCE,
            Operation.NONE),
    SERVER_BEING_PROTECTED("CSBS.1002", 500, UNUSED, ONCE, WAIT,
            Operation.NONE),
    POLICY_TASK_RUNNING("CSBS.2001", 500, UNUSED, ONCE, WAIT,
            Operation.NONE);
    // spotless:on

    private static final List<ErrorCode> VALUES = List.of(values());

    private final String code;
    private final int httpStatus;
    private final Stage stage;
    private final Reporting reporting;
    private final Remedy remedy;
    private final Set<Operation> operations;
    private final List<Argument> arguments;
    private final Template template;

    ErrorCode(
            String code,
            int httpStatus,
            Stage stage,
            Reporting reporting,
            Remedy remedy,
            Set<Operation> operations,
            Argument... arguments) {
        this.code = code;
        this.httpStatus = httpStatus;
        this.stage = stage;
        this.reporting = reporting;
        this.remedy = remedy;
        this.operations = operations;
        this.arguments = List.of(arguments);
        this.template = new Template(Texts.message(name()));
    }

    /** The rows that share this published code, compared exactly: none, one, or two for CSBS.9009. */
    public static List<ErrorCode> withCode(String code) {
        return VALUES.stream().filter(row -> row.code.equals(code)).toList();
    }

    /** The row with this name, compared exactly; empty when there is none. */
    public static Optional<ErrorCode> named(String name) {
        return VALUES.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** The published code, {@code CSBS.6024} for instance. */
    @Override
    public String code() {
        return code;
    }

    /** The HTTP status that the published table gives the row. */
    @Override
    public int httpStatus() {
        return httpStatus;
    }

    /** Where in a check the row is decided. */
    @Override
    public Stage stage() {
        return stage;
    }

    /** How often the row is reported in one verdict. */
    @Override
    public Reporting reporting() {
        return reporting;
    }

    /** Who can do something about it. */
    @Override
    public Remedy remedy() {
        return remedy;
    }

    /** The operations that may meet the row, in their own order; unmodifiable, empty for an unused row. */
    @Override
    public Set<Operation> operations() {
        return operations;
    }

    /** The arguments of the message, in order; unmodifiable. */
    @Override
    public List<Argument> arguments() {
        return arguments;
    }

    /** The published message with its placeholders, verbatim. */
    public String template() {
        return Texts.message(name());
    }

    /**
     * The published message with these values in the order of {@link #arguments()}; a list is joined with {@code ", "}.
     *
     * @throws IllegalArgumentException when there are more or fewer values than placeholders
     */
    @Override
    public String message(List<?> values) {
        return template.fill(values);
    }

    /** What is wrong: the published text in Chinese, our own in English. */
    @Override
    public String description(Language language) {
        return Texts.text(language, name() + ".description");
    }

    /** What to do about it: the published text in Chinese, our own in English. */
    @Override
    public String solution(Language language) {
        return Texts.text(language, name() + ".solution");
    }

    /** What is known to be wrong with the published row, in English. */
    public Optional<String> note() {
        return Texts.optional(Language.ENGLISH, name() + ".note");
    }
}
