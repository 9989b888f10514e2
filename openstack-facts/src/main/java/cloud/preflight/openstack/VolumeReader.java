package cloud.preflight.openstack;

import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.facts.Volume.Sharing;
import cloud.preflight.facts.Volume.Storage;
import java.io.IOException;
import java.util.List;

/** Reads Cinder volumes, as {@code GET /volumes/detail} answers them. */
final class VolumeReader implements Cursor.Reader<Volume> {

    private static final int ID = 0;
    private static final int SIZE = 1;
    private static final int MULTIATTACH = 2;
    private static final int SHAREABLE = 3;
    private static final int BOOTABLE = 4;
    private static final int SERVICE_TYPE = 5;
    private static final int DEDICATED_STORAGE_ID = 6;
    private static final int HOST = 7;
    private static final int ATTACHMENTS = 8;
    private static final Fields FIELDS = Fields.of(
            "id",
            "size",
            "multiattach",
            "shareable",
            "bootable",
            "service_type",
            "dedicated_storage_id",
            "os-vol-host-attr:host",
            "attachments");

    /** Of these there may be millions. */
    private static final Attachment NOTHING = new Attachment("", "");

    private static final int SERVER_ID = 0;
    private static final int DEVICE = 1;
    private static final Fields ATTACHMENT = Fields.of("server_id", "device");

    private final Aside aside;

    /** A reader of documents of which each has an id of its own. */
    VolumeReader() {
        this(new UniqueIds());
    }

    VolumeReader(Aside aside) {
        this.aside = aside;
    }

    @Override
    public Volume read(Cursor cursor) throws IOException {
        String id = "";
        long size = 0;
        boolean multiattach = false;
        boolean shareable = false;
        boolean bootable = false;
        String serviceType = "";
        String dedicatedStorageId = "";
        String host = "";
        List<Attachment> attachments = List.of();
        if (!cursor.isObject()) {
            return Volume.builder(id, size).build();
        }
        ObjectCursor fields = new ObjectCursor(cursor, FIELDS, aside);
        for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
            switch (field) {
                case ID -> id = aside.id(cursor);
                case SIZE -> size = cursor.count();
                case MULTIATTACH -> multiattach = cursor.flagOrText();
                case SHAREABLE -> shareable = cursor.flagOrText();
                case BOOTABLE -> bootable = cursor.flagOrText();
                case SERVICE_TYPE -> serviceType = cursor.text();
                case DEDICATED_STORAGE_ID -> dedicatedStorageId = cursor.text();
                case HOST -> host = cursor.text();
                case ATTACHMENTS -> attachments = cursor.list(VolumeReader::attachment);
                default -> throw new IllegalStateException();
            }
        }
        fields.require(ID, SIZE);
        boolean dedicated = !fields.has(SERVICE_TYPE) && !dedicatedStorageId.isEmpty();
        String pool = host.substring(host.indexOf('#') + 1);
        boolean inPool = host.indexOf('#') >= 0;
        Storage storage =
                new Storage(serviceType, dedicated, inPool ? pool : "", inPool ? !pool.isEmpty() : !host.isEmpty());
        return new Volume(id, size, bootable, Sharing.of(multiattach, shareable), storage, attachments);
    }

    private static Attachment attachment(Cursor cursor) throws IOException {
        String serverId = "";
        String device = "";
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, ATTACHMENT);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case SERVER_ID -> serverId = cursor.id();
                    case DEVICE -> device = cursor.text();
                    default -> throw new IllegalStateException();
                }
            }
        }
        return serverId.isEmpty() && device.isEmpty() ? NOTHING : new Attachment(serverId, device);
    }
}
