package cloud.preflight.openstack;

import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads the volume backups of one checkpoint item. */
final class VolumeBackupReader implements Cursor.Reader<VolumeBackup> {

    private static final int ID = 0;
    private static final int BOOTABLE = 1;
    private static final int SOURCE_VOLUME_SIZE = 2;
    private static final int SOURCE_VOLUME_ID = 3;
    private static final Fields FIELDS = Fields.of("id", "bootable", "source_volume_size", "source_volume_id");

    private final Set<String> seen = new HashSet<>();

    @Override
    public VolumeBackup read(Cursor cursor) throws IOException {
        String id = "";
        boolean bootable = false;
        long size = 0;
        String sourceVolumeId = "";
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case ID -> id = cursor.uniqueId(seen);
                    case BOOTABLE -> bootable = cursor.flagOrText();
                    case SOURCE_VOLUME_SIZE -> size = cursor.count();
                    case SOURCE_VOLUME_ID -> sourceVolumeId = cursor.id();
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(ID, SOURCE_VOLUME_SIZE);
        }
        return new VolumeBackup(id, bootable, size, sourceVolumeId);
    }
}
