package cloud.preflight.fleet;

import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.facts.Volume.Storage;
import java.util.List;

/** A volume in a record, without what it is attached to. */
final class VolumeRecord {

    private static final int BOOTABLE = 1;
    private static final int SHAREABLE = 2;
    private static final int DEDICATED = 4;
    private static final int POOL_KNOWN = 8;

    private VolumeRecord() {}

    static void write(Volume volume, RecordWriter into) {
        into.text(volume.id());
        writeBehindId(volume, into);
    }

    /** Writes what stands behind the id. */
    static void writeBehindId(Volume volume, RecordWriter into) {
        Storage storage = volume.storage();
        into.number(volume.size());
        into.octet((volume.bootable() ? BOOTABLE : 0)
                | (volume.shareable() ? SHAREABLE : 0)
                | (storage.dedicated() ? DEDICATED : 0)
                | (storage.poolKnown() ? POOL_KNOWN : 0));
        into.text(storage.serviceType()).text(storage.pool());
    }

    /** The id of the volume. */
    static String id(RecordReader from) {
        return from.text();
    }

    /** The volume, up to the end of what was written of it. */
    static Volume.Builder read(RecordReader from) {
        String id = from.text();
        long size = from.number();
        int flags = from.octet();
        Storage storage = new Storage(from.text(), (flags & DEDICATED) != 0, from.text(), (flags & POOL_KNOWN) != 0);
        return Volume.builder(id, size)
                .bootable((flags & BOOTABLE) != 0)
                .shareable((flags & SHAREABLE) != 0)
                .storage(storage);
    }

    /** The volume as it is attached to one server. */
    static Volume attached(RecordReader from, String serverId) {
        Volume.Builder volume = read(from);
        return volume.attachments(List.of(new Attachment(serverId, from.text())))
                .build();
    }
}
