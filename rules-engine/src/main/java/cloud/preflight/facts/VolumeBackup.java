package cloud.preflight.facts;

/**
 * The backup of one volume inside a checkpoint item: an entry of {@code extend_info.volume_backups[]}.
 *
 * @param id {@code id}
 * @param bootable {@code bootable}: it was made from a bootable volume
 * @param sourceVolumeSize {@code source_volume_size}, in GiB. Not {@code size}, which is MB of stored data
 */
public record VolumeBackup(String id, boolean bootable, long sourceVolumeSize) {}
