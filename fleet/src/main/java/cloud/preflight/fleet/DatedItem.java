package cloud.preflight.fleet;

import cloud.preflight.facts.CheckpointItem;
import java.util.Comparator;

/**
 * A backup and when it was made.
 *
 * @param created {@code created_at}, whose texts are in the order of time; empty where it is absent
 * @param item the backup
 */
record DatedItem(String created, CheckpointItem item) {

    /** By the time they were made at, then by their ids. */
    static final Comparator<DatedItem> BY_TIME = Comparator.comparing(DatedItem::created, CodePoints.ORDER)
            .thenComparing(dated -> dated.item().id(), CodePoints.ORDER);
}
