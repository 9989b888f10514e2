package cloud.preflight.facts;

import static java.util.Objects.requireNonNull;

import cloud.preflight.internal.text.Ascii;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Cinder volume. Made by its {@linkplain #builder builder}; a new native field adds a component.
 *
 * @param id {@code id}
 * @param size {@code size}, in GiB
 * @param bootable {@code bootable}
 * @param sharing whether several servers may have it at once, and what says so
 * @param storage where it lies
 * @param attachments {@code attachments[]}, in order
 */
public record Volume(
        String id, long size, boolean bootable, Sharing sharing, Storage storage, List<Attachment> attachments) {

    private static final Pattern FIRST_DISK = Pattern.compile("/dev/[a-z]+da");

    /** Whether several servers may have a volume at once, which either of two fields says. */
    public enum Sharing {
        /** Neither does. */
        NONE,
        /** {@code multiattach} does. */
        MULTIATTACH,
        /** {@code shareable} does. */
        SHAREABLE,
        /** Both do. */
        BOTH;

        /** What the two fields say. */
        public static Sharing of(boolean multiattach, boolean shareable) {
            if (multiattach) {
                return shareable ? BOTH : MULTIATTACH;
            }
            return shareable ? SHAREABLE : NONE;
        }

        /** {@code multiattach}. */
        public boolean multiattach() {
            return this == MULTIATTACH || this == BOTH;
        }

        /** {@code shareable}. */
        public boolean shareable() {
            return this == SHAREABLE || this == BOTH;
        }
    }

    /**
     * An attachment of the volume to a server: an entry of {@code attachments[]}.
     *
     * @param serverId {@code server_id}; empty when absent
     * @param device {@code device}, {@code /dev/vda} for instance; empty when absent
     */
    public record Attachment(String serverId, String device) {

        /** An attachment of which both may be empty. */
        public Attachment {
            requireNonNull(serverId, "serverId");
            requireNonNull(device, "device");
        }
    }

    /**
     * The storage that a volume lies on.
     *
     * @param serviceType {@code service_type}, kept in lower case (A to Z); empty when absent
     * @param dedicated whether {@code dedicated_storage_id} is a non-empty text; never beside a {@code service_type}, which
     *     overrules it
     * @param pool the storage pool: what follows the first {@code #} in {@code os-vol-host-attr:host}; empty when it is in
     *     none, or that is unknown
     * @param poolKnown whether the pool is known. An ordinary user is not shown it
     */
    public record Storage(String serviceType, boolean dedicated, String pool, boolean poolKnown) {

        /** Storage of which nothing is said. */
        public static final Storage UNKNOWN = new Storage("", false, "", false);

        /** Storage of any kind. */
        public Storage {
            serviceType = Ascii.lower(requireNonNull(serviceType, "serviceType"));
            dedicated = dedicated && serviceType.isEmpty();
            requireNonNull(pool, "pool");
        }

        /** Storage of no special type in a pool with this name; with an empty one, in none. */
        public static Storage pool(String name) {
            return new Storage("", false, name, true);
        }

        /** Storage of this {@code service_type} in an unknown pool. */
        public static Storage type(String serviceType) {
            return new Storage(serviceType, false, "", false);
        }
    }

    /** A volume; use the {@linkplain #builder builder}. */
    public Volume {
        requireNonNull(id, "id");
        requireNonNull(sharing, "sharing");
        requireNonNull(storage, "storage");
        attachments = List.copyOf(requireNonNull(attachments, "attachments"));
    }

    /** A data volume of so many GiB, attached to nothing, of which nothing else is known. */
    public static Builder builder(String id, long size) {
        return new Builder(id, size);
    }

    /** {@code multiattach} or {@code shareable}. */
    public boolean shareable() {
        return sharing != Sharing.NONE;
    }

    /** Whether the (first) attachment to the server is at its root device, where that is shown. */
    public boolean standsAtRootDeviceOf(Server server) {
        return !server.rootDevice().isEmpty() && server.rootDevice().equals(deviceOn(server));
    }

    /**
     * Whether this is the system disk of the server.
     *
     * @param rootDeviceTaken whether some known volume that is attached to the server stands at its root device. That
     *     then tells of each volume whose device is known; of the others, and where no volume stands there, the system
     *     disk is bootable and its device, where there is one, names a first disk. An ordinary user is not shown the
     *     root device, bootable data disks are real, and Nova and the guest may call a disk by two names
     */
    public boolean isSystemDiskOf(Server server, boolean rootDeviceTaken) {
        String device = deviceOn(server);
        if (rootDeviceTaken && !device.isEmpty()) {
            return server.rootDevice().equals(device);
        }
        return bootable && (device.isEmpty() || FIRST_DISK.matcher(device).matches());
    }

    private String deviceOn(Server server) {
        for (Attachment attachment : attachments) {
            if (attachment.serverId().equals(server.id())) {
                return attachment.device();
            }
        }
        return "";
    }

    /** Collects what is known of a volume. Not safe for several threads. */
    public static final class Builder {

        private final String id;
        private final long size;
        private boolean bootable;
        private Sharing sharing = Sharing.NONE;
        private Storage storage = Storage.UNKNOWN;
        private List<Attachment> attachments = List.of();

        private Builder(String id, long size) {
            this.id = id;
            this.size = size;
        }

        /** {@code bootable}; false where it is left out. */
        public Builder bootable(boolean isBootable) {
            bootable = isBootable;
            return this;
        }

        /** {@code multiattach}; false where it is left out. */
        public Builder shareable(boolean isShareable) {
            return sharing(Sharing.of(isShareable, false));
        }

        /** {@code multiattach} and {@code shareable}; neither where it is left out. */
        public Builder sharing(Sharing says) {
            sharing = requireNonNull(says, "sharing");
            return this;
        }

        /** Where it lies; unknown where it is left out. */
        public Builder storage(Storage liesOn) {
            storage = liesOn;
            return this;
        }

        /** {@code attachments[]}, all of them in order; copied when the volume is made. */
        public Builder attachments(List<Attachment> all) {
            attachments = all;
            return this;
        }

        /** The volume. */
        public Volume build() {
            return new Volume(id, size, bootable, sharing, storage, attachments);
        }
    }
}
