package cloud.preflight.facts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A Cinder volume.
 *
 * @param id {@code id}
 * @param size {@code size}, in GiB
 * @param traits what kind of volume it is
 * @param pool the storage pool
 * @param attachments {@code attachments[]}, in order
 */
public record Volume(String id, long size, Traits traits, Pool pool, List<Attachment> attachments) {

    private static final Pattern FIRST_DISK = Pattern.compile("/dev/[a-z]+da");

    /**
     * What kind of volume it is.
     *
     * @param bootable {@code bootable}
     * @param shareable {@code multiattach} or {@code shareable}
     * @param dedicatedStorage whether it lies on dedicated storage: {@code service_type} is {@code dss}, or that is absent
     *     and {@code dedicated_storage_id} is there
     */
    public record Traits(boolean bootable, boolean shareable, boolean dedicatedStorage) {

        /** A data volume like any other. */
        public static final Traits NONE = new Traits(false, false, false);
    }

    public Volume {
        attachments = List.copyOf(attachments);
    }

    /** Whether servers may share the volume. */
    public boolean shareable() {
        return traits.shareable();
    }

    /** Whether the volume lies on dedicated storage. */
    public boolean dedicatedStorage() {
        return traits.dedicatedStorage();
    }

    /**
     * Whether this is the system disk of the server: its device is the server's root device where both are known, else it
     * is bootable and its device, where there is one, names a first disk. An ordinary user is not shown the root device,
     * and bootable data disks are real.
     */
    public boolean systemDiskOf(Server server) {
        String device = deviceOn(server);
        if (!server.rootDevice().isEmpty() && !device.isEmpty()) {
            return server.rootDevice().equals(device);
        }
        return traits.bootable()
                && (device.isEmpty() || FIRST_DISK.matcher(device).matches());
    }

    private String deviceOn(Server server) {
        for (Attachment attachment : attachments) {
            if (attachment.serverId().equals(server.id())) {
                return attachment.device();
            }
        }
        return "";
    }
}
