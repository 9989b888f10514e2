package cloud.preflight.openstack;

import cloud.preflight.request.Labels;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request.Tag;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import java.io.IOException;
import java.util.List;

/** Reads the requests that name a server: to back it up and to restore to it. */
final class ServerRequestReader {

    private static final int RESOURCE_ID = 0;
    private static final int RESOURCE_TYPE = 1;
    private static final int BACKUP_NAME = 2;
    private static final int DESCRIPTION = 3;
    private static final int INCREMENTAL = 4;
    private static final int TAGS = 5;
    private static final int EXTRA_INFO = 6;
    private static final Fields PROTECT = Fields.of(
            "resource_id", "resource_type", "backup_name", "description", "incremental", "tags", "extra_info");
    private static final Fields RESOURCE = Fields.of("resource_id", "resource_type");
    private static final Fields EXTRA = Fields.of("exclude_volumes");

    private static final int CHECKPOINT_ITEM_ID = 0;
    private static final int TARGET_OF = 1;
    private static final Fields RESTORE = Fields.of("checkpoint_item_id", "target");

    private static final int VOLUMES = 2;
    private static final Fields TARGET = Fields.of("resource_id", "resource_type", "volumes");

    private static final int BACKUP_ID = 0;
    private static final int VOLUME_ID = 1;
    private static final Fields MAPPING = Fields.of("backup_id", "volume_id");

    private ServerRequestReader() {}

    static Protect protect(Cursor cursor) throws IOException {
        String id = Cursor.UNREAD;
        String type = "";
        String name = "";
        String description = "";
        List<Tag> tags = List.of();
        List<String> excluded = List.of();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, PROTECT, Wrapper::refuse);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case RESOURCE_ID -> id = cursor.text();
                    case RESOURCE_TYPE -> type = cursor.text();
                    case BACKUP_NAME -> name = cursor.someText();
                    case DESCRIPTION -> description = cursor.text();
                    case INCREMENTAL -> cursor.flag();
                    case TAGS -> tags = TagReader.tags(cursor);
                    case EXTRA_INFO -> excluded = excluded(cursor);
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(RESOURCE_ID);
        }
        return new Protect(id, type, new Labels(name, description), tags, excluded);
    }

    /** An entry of {@code check_restorable}. */
    static Restore restore(Cursor cursor) throws IOException {
        return restore(cursor, (name, value) -> {});
    }

    /** The request to back a server up with default parameters, of which only the server is named. */
    static Protect protectByDefault(Cursor cursor) throws IOException {
        String id = Cursor.UNREAD;
        String type = "";
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, RESOURCE);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case RESOURCE_ID -> id = cursor.text();
                    case RESOURCE_TYPE -> type = cursor.text();
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(RESOURCE_ID);
        }
        return new Protect(id).ofType(type);
    }

    private static List<String> excluded(Cursor cursor) throws IOException {
        List<String> excluded = List.of();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, EXTRA);
            while (fields.next() != ObjectCursor.END) {
                excluded = RequestLists.every(cursor, Cursor::text);
            }
        }
        return excluded;
    }

    static Restore restore(Cursor cursor, ObjectCursor.Unknown unknown) throws IOException {
        String id = Cursor.UNREAD;
        Target target = new Target(Cursor.UNREAD, List.of());
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, RESTORE, unknown);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case CHECKPOINT_ITEM_ID -> id = cursor.text();
                    case TARGET_OF -> target = target(cursor);
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(CHECKPOINT_ITEM_ID, TARGET_OF);
        }
        return new Restore(id, target);
    }

    private static Target target(Cursor cursor) throws IOException {
        String id = Cursor.UNREAD;
        String type = "";
        List<VolumeMapping> volumes = List.of();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, TARGET);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case RESOURCE_ID -> id = cursor.text();
                    case RESOURCE_TYPE -> type = cursor.text();
                    case VOLUMES -> volumes = RequestLists.every(cursor, ServerRequestReader::mapping);
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(RESOURCE_ID);
        }
        return new Target(id, type, volumes);
    }

    private static VolumeMapping mapping(Cursor cursor) throws IOException {
        String backupId = Cursor.UNREAD;
        String volumeId = Cursor.UNREAD;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, MAPPING);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case BACKUP_ID -> backupId = cursor.text();
                    case VOLUME_ID -> volumeId = cursor.text();
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(BACKUP_ID, VOLUME_ID);
        }
        return new VolumeMapping(backupId, volumeId);
    }
}
