package cloud.preflight.openstack;

import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Subject;
import cloud.preflight.facts.OperationLog.Type;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads CSBS operation logs. */
final class OperationLogReader implements Cursor.Reader<OperationLog> {

    private static final int ID = 0;
    private static final int OPERATION_TYPE = 1;
    private static final int STATUS = 2;
    private static final int PLAN_ID = 3;
    private static final int CHECKPOINT_ITEM_ID = 4;
    private static final int RESOURCE_ID = 5;
    private static final int AUTO_TRIGGER = 6;
    private static final Fields FIELDS =
            Fields.of("id", "operation_type", "status", "plan_id", "checkpoint_item_id", "resource_id", "auto_trigger");

    private static final Map<String, Type> TYPES = Map.of(
            "protect", Type.PROTECT,
            "backup", Type.PROTECT,
            "restore", Type.RESTORE,
            "delete", Type.DELETE,
            "replicate", Type.REPLICATE,
            "replication", Type.REPLICATE);

    /** Whether an operation of this status is in progress. */
    private static final Map<String, Boolean> STATUSES = statuses();

    private final Aside aside;

    /** A reader of documents of which each has an id of its own. */
    OperationLogReader() {
        this(new UniqueIds());
    }

    OperationLogReader(Aside aside) {
        this.aside = aside;
    }

    private static Map<String, Boolean> statuses() {
        Map<String, Boolean> statuses = new LinkedHashMap<>();
        List.of("in_progress", "running", "waiting").forEach(status -> statuses.put(status, true));
        List.of("success", "fail", "failed", "skipped", "timeout", "error")
                .forEach(status -> statuses.put(status, false));
        return statuses;
    }

    @Override
    public OperationLog read(Cursor cursor) throws IOException {
        String id = "";
        Type type = Type.OTHER;
        boolean inProgress = false;
        String planId = "";
        String resourceId = "";
        boolean autoTrigger = false;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS, aside);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case ID -> id = aside.id(cursor);
                    case OPERATION_TYPE -> type = TYPES.getOrDefault(cursor.text(), Type.OTHER);
                    case STATUS -> inProgress = cursor.word(STATUSES, false);
                    case PLAN_ID -> planId = cursor.id();
                    case CHECKPOINT_ITEM_ID -> cursor.id();
                    case RESOURCE_ID -> resourceId = cursor.id();
                    case AUTO_TRIGGER -> autoTrigger = cursor.flag();
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(ID, OPERATION_TYPE, STATUS);
        }
        return new OperationLog(id, type, inProgress, new Subject(planId, resourceId), autoTrigger);
    }
}
