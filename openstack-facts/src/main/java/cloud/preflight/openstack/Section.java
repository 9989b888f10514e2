package cloud.preflight.openstack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A section of the facts, in the order in which the facts are written. */
public enum Section {
    /** Nova servers. */
    SERVERS("server"),
    /** Cinder volumes. */
    VOLUMES("volume"),
    /** CSBS backups. */
    CHECKPOINT_ITEMS("checkpoint_item"),
    /** CSBS policies. */
    POLICIES("policy"),
    /** The quotas of the project: one document. */
    QUOTAS(""),
    /** The operations that were logged. */
    OPERATION_LOGS("operation_log"),
    /** What is known of the account: one document. */
    ACCOUNT("");

    private final String single;

    Section(String single) {
        this.single = single;
    }

    /** The section that is written so; empty when there is none. */
    public static Optional<Section> of(String id) {
        return Arrays.stream(values())
                .filter(section -> section.id().equals(id))
                .findFirst();
    }

    /** The section's field in the facts, {@code checkpoint_items} for instance. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the section is a list of documents with ids, and not one document. */
    public boolean isList() {
        return !single.isEmpty();
    }

    /** What stands before its documents in JSON: its field, and what opens its list. */
    public String jsonStart() {
        return '"' + id() + "\":" + (isList() ? "[" : "");
    }

    /** What stands after its documents in JSON. */
    public String jsonEnd() {
        return isList() ? "]" : "";
    }

    /** The field that an API answers one document of a list in, {@code checkpoint_item} for instance. */
    String single() {
        return single;
    }
}
