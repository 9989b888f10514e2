package cloud.preflight.openstack;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.Source;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Server;
import cloud.preflight.internal.text.Ascii;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSBS backups, as {@code GET /checkpoint_items} answers them. */
final class CheckpointItemReader implements Cursor.Reader<CheckpointItem> {

    private static final int ID = 0;
    private static final int STATUS = 1;
    private static final int RESOURCE_ID = 2;
    private static final int RESOURCE_TYPE = 3;
    private static final int EXTEND_INFO = 4;
    private static final Fields FIELDS = Fields.of("id", "status", "resource_id", "resource_type", "extend_info");

    private static final int EXTENDED_TYPE = 0;
    private static final int EXTENDED_AZ = 1;
    private static final int VOLUME_BACKUPS = 2;
    private static final int OS_IMAGES_DATA = 3;
    private static final int SUPPORTED_RESTORE_MODE = 4;
    private static final Fields EXTENDED =
            Fields.of("resource_type", "resource_az", "volume_backups", "os_images_data", "supported_restore_mode");

    private static final String NOT_RESTORABLE = "na";
    private static final Extension NO_EXTENSION = new Extension(Server.TYPE, "", null, true, false);

    private final Aside aside;

    /** A reader of documents of which each has an id of its own. */
    CheckpointItemReader() {
        this(new UniqueIds());
    }

    CheckpointItemReader(Aside aside) {
        this.aside = aside;
    }

    /** What stands in {@code extend_info}. */
    private record Extension(
            String type,
            String az,
            @Nullable List<VolumeBackup> volumeBackups,
            boolean restorable,
            boolean imageRegistered) {}

    @Override
    public CheckpointItem read(Cursor cursor) throws IOException {
        String id = "";
        String status = "";
        String resourceId = "";
        String resourceType = "";
        boolean typed = false;
        Extension extension = NO_EXTENSION;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS, aside);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case ID -> id = aside.id(cursor);
                    case STATUS -> status = cursor.text();
                    case RESOURCE_ID -> resourceId = cursor.id();
                    case RESOURCE_TYPE -> resourceType = cursor.text();
                    case EXTEND_INFO -> extension = extension(cursor);
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(ID, STATUS, RESOURCE_ID);
            typed = fields.has(RESOURCE_TYPE);
        }
        Source source = new Source(resourceId, typed ? resourceType : extension.type(), extension.az());
        return new CheckpointItem(
                id, status, source, extension.volumeBackups(), extension.restorable(), extension.imageRegistered());
    }

    private static Extension extension(Cursor cursor) throws IOException {
        String type = Server.TYPE;
        String az = "";
        List<VolumeBackup> volumeBackups = null;
        boolean restorable = true;
        boolean imageRegistered = false;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, EXTENDED);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case EXTENDED_TYPE -> type = cursor.text();
                    case EXTENDED_AZ -> az = cursor.text();
                    case VOLUME_BACKUPS -> volumeBackups = cursor.list(new VolumeBackupReader());
                    case SUPPORTED_RESTORE_MODE -> restorable = !Ascii.equalsIgnoreCase(cursor.text(), NOT_RESTORABLE);
                    case OS_IMAGES_DATA -> imageRegistered = hasAny(cursor);
                    default -> throw new IllegalStateException();
                }
            }
        }
        return new Extension(type, az, volumeBackups, restorable, imageRegistered);
    }

    /** Skips a list, and tells whether there is anything in it. */
    private static boolean hasAny(Cursor cursor) throws IOException {
        return !cursor.list(CheckpointItemReader::passOver).isEmpty();
    }

    private static boolean passOver(Cursor cursor) throws IOException {
        if (cursor.isNullNow()) {
            cursor.fault("must not be null");
        }
        cursor.skip();
        return true;
    }
}
