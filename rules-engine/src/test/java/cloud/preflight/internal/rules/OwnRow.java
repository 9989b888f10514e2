package cloud.preflight.internal.rules;

import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.SiteRow;
import cloud.preflight.catalog.Stage;
import java.util.Set;

/** A row that a site's own rules report; public, since the texts of rules name it. */
public final class OwnRow {

    /** Concerns the deletion of policies. */
    public static final SiteRow ROW = new SiteRow(
            "POLICY_AND_TASK", Stage.CONDITION, Set.of(Operation.DELETE_POLICY), "both are missing", "look again");

    private OwnRow() {}
}
