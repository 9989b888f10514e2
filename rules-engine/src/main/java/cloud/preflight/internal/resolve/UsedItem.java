package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.profile.Profile;
import java.util.Set;

/** A checkpoint item that an operation works on. */
public record UsedItem(Operation operation, CheckpointItem item, Profile profile) {

    private static final Set<String> BUSY =
            Set.of("waiting_protect", "protecting", "waiting_restore", "restoring", "waiting_delete", "deleting");

    /** Whether the item is being made, restored or deleted, or waits for it. */
    public boolean busy() {
        return BUSY.contains(item.status());
    }

    /** Whether the item is done and whole. */
    public boolean available() {
        return item.status().equals("available");
    }
}
