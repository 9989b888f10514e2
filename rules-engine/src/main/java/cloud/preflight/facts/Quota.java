package cloud.preflight.facts;

import static java.util.Objects.requireNonNull;

/**
 * An entry of {@code quotas.resources[]}.
 *
 * @param type {@code type}, {@link #BACKUPS} for instance
 * @param quota {@code quota}; −1 is unlimited. GiB for a capacity
 * @param used {@code used}. GiB for a capacity
 */
public record Quota(String type, long quota, long used) {

    /** The type that counts backups. */
    public static final String BACKUPS = "backups";
    /** The type that counts the GiB of backed up volumes. */
    public static final String BACKUP_CAPACITY = "backup_capacity";

    private static final long UNLIMITED = -1;

    /** A quota of any type. */
    public Quota {
        requireNonNull(type, "type");
    }

    /** Whether there is a limit at all. */
    public boolean limited() {
        return quota != UNLIMITED;
    }

    /** How much is left; negative when more is used than there is. Without meaning where there is no limit. */
    public long left() {
        return quota - used;
    }
}
