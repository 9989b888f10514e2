package cloud.preflight.openstack;

import cloud.preflight.catalog.Operation;
import cloud.preflight.request.CreateImage;
import cloud.preflight.request.CreateServer;
import cloud.preflight.request.DeleteBackup;
import cloud.preflight.request.DeletePolicy;
import cloud.preflight.request.DeleteTask;
import cloud.preflight.request.ReplicateBackup;
import cloud.preflight.request.ReplicatePolicy;
import cloud.preflight.request.Request;
import cloud.preflight.request.ResizeSpace;
import cloud.preflight.request.ShowBackup;
import java.io.IOException;
import java.util.function.Function;

/** Reads the request of one operation. A field of another operation is as unknown as any. */
final class RequestReader implements Cursor.Reader<Request> {

    private static final Fields REPLICATE_POLICY =
            Fields.of("policy_id", "destination_region", "destination_project_id", "auto_trigger");
    private static final Fields REPLICATE_BACKUP =
            Fields.of("checkpoint_item_id", "destination_region", "destination_project_id");
    private static final int REPLICATED = 0;
    private static final int DESTINATION_REGION = 1;
    private static final int DESTINATION_PROJECT_ID = 2;
    private static final int AUTO_TRIGGER = 3;

    private static final Fields RESIZE = Fields.of("type", "size");
    private static final int TYPE = 0;
    private static final int SIZE = 1;

    private static final Fields CHECKPOINT_ITEM_ID = Fields.of("checkpoint_item_id");
    private static final Fields POLICY_ID = Fields.of("policy_id");
    private static final Fields TASK_ID = Fields.of("task_id");

    private final Operation operation;

    RequestReader(Operation operation) {
        this.operation = operation;
    }

    @Override
    public Request read(Cursor cursor) throws IOException {
        return switch (operation) {
            case PROTECT -> ServerRequestReader.protect(cursor);
            case RESTORE -> ServerRequestReader.restore(cursor, Wrapper::refuse);
            case CREATE_POLICY -> PolicyRequestReader.create(cursor);
            case UPDATE_POLICY -> PolicyRequestReader.update(cursor);
            case EXECUTE_POLICY -> PolicyRequestReader.execute(cursor);
            case DELETE_POLICY -> byId(cursor, POLICY_ID, DeletePolicy::new);
            case REPLICATE_POLICY -> replicate(cursor, REPLICATE_POLICY, ReplicatePolicy::new);
            case REPLICATE_BACKUP -> replicate(cursor, REPLICATE_BACKUP, ReplicateBackup::new);
            case DELETE_BACKUP -> byId(cursor, CHECKPOINT_ITEM_ID, DeleteBackup::new);
            case SHOW_BACKUP -> byId(cursor, CHECKPOINT_ITEM_ID, ShowBackup::new);
            case CREATE_IMAGE -> byId(cursor, CHECKPOINT_ITEM_ID, CreateImage::new);
            case CREATE_SERVER -> byId(cursor, CHECKPOINT_ITEM_ID, CreateServer::new);
            case RESIZE_SPACE -> resize(cursor);
            case DELETE_TASK -> byId(cursor, TASK_ID, DeleteTask::new);
        };
    }

    private static Request byId(Cursor cursor, Fields idAlone, Function<String, Request> request) throws IOException {
        String id = Cursor.UNREAD;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, idAlone, Wrapper::refuse);
            while (fields.next() != ObjectCursor.END) {
                id = cursor.text();
            }
            fields.require(0);
        }
        return request.apply(id);
    }

    /** What is replicated, and where to. */
    private interface Replication {
        Request of(String id, String region, String projectId);
    }

    private static Request replicate(Cursor cursor, Fields named, Replication request) throws IOException {
        String id = Cursor.UNREAD;
        String region = Cursor.UNREAD;
        String projectId = Cursor.UNREAD;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, named, Wrapper::refuse);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case REPLICATED -> id = cursor.text();
                    case DESTINATION_REGION -> region = cursor.text();
                    case DESTINATION_PROJECT_ID -> projectId = cursor.text();
                    case AUTO_TRIGGER -> cursor.flag();
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(REPLICATED, DESTINATION_REGION, DESTINATION_PROJECT_ID);
        }
        return request.of(id, region, projectId);
    }

    private static Request resize(Cursor cursor) throws IOException {
        String type = Cursor.UNREAD;
        long size = 0;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, RESIZE, Wrapper::refuse);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case TYPE -> type = cursor.text();
                    case SIZE -> size = cursor.count();
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(TYPE, SIZE);
        }
        return new ResizeSpace(type, size);
    }
}
