package cloud.preflight.openstack;

import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Status;
import cloud.preflight.facts.OperationLog.Subject;
import cloud.preflight.facts.OperationLog.Type;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

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

    private final Set<String> seen = new HashSet<>();

    @Override
    public OperationLog read(Cursor cursor) throws IOException {
        String id = "";
        Type type = Type.PROTECT;
        Status status = Status.FAIL;
        String planId = "";
        String resourceId = "";
        boolean autoTrigger = false;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case ID -> id = cursor.uniqueId(seen);
                    case OPERATION_TYPE -> type = type(cursor);
                    case STATUS -> status = status(cursor);
                    case PLAN_ID -> planId = cursor.id();
                    case CHECKPOINT_ITEM_ID -> cursor.id();
                    case RESOURCE_ID -> resourceId = cursor.id();
                    case AUTO_TRIGGER -> autoTrigger = cursor.flag();
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(ID, OPERATION_TYPE, STATUS);
        }
        return new OperationLog(id, type, status, new Subject(planId, resourceId), autoTrigger);
    }

    private static Type type(Cursor cursor) throws IOException {
        return cursor.oneOf(Arrays.asList(Type.values()), Type::id, cursor.text());
    }

    private static Status status(Cursor cursor) throws IOException {
        return cursor.oneOf(
                Arrays.asList(Status.values()), Status::id, cursor.text().toLowerCase(Locale.ROOT));
    }
}
