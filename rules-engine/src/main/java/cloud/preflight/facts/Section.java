package cloud.preflight.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A section of the facts, in the order in which the facts are written. */
public enum Section {
    /** Nova servers. */
    SERVERS(true),
    /** Cinder volumes. */
    VOLUMES(true),
    /** CSBS backups. */
    CHECKPOINT_ITEMS(true),
    /** CSBS policies. */
    POLICIES(true),
    /** The quotas of the project: one document. */
    QUOTAS(false),
    /** The operations that were logged. */
    OPERATION_LOGS(true),
    /** What is known of the account: one document. */
    ACCOUNT(false);

    private final String id = name().toLowerCase(Locale.ROOT);
    private final boolean list;

    Section(boolean list) {
        this.list = list;
    }

    /** The section that is written so, compared exactly; empty when there is none. */
    public static Optional<Section> of(String id) {
        return Arrays.stream(values()).filter(section -> section.id.equals(id)).findFirst();
    }

    /** The section's field in the facts, {@code checkpoint_items} for instance. */
    public String id() {
        return id;
    }

    /** Whether the section is a list of documents with ids, and not one document. */
    public boolean isList() {
        return list;
    }
}
