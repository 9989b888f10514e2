package cloud.preflight.rules;

/** A volume backup of the item that is to be restored, at its place there, and whether it is mapped to a volume. */
public record ItemBackup(int place, String id, boolean mapped) {}
