package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;

/**
 * A question: would this operation be allowed? One record an operation. Text that is not given is empty, and so is a list
 * that is not given. What a request may hold but no rule and no validation looks at has no component. Nulls are refused.
 */
public sealed interface Request
        permits Protect,
                Restore,
                CreatePolicy,
                UpdatePolicy,
                DeletePolicy,
                ExecutePolicy,
                ReplicatePolicy,
                ReplicateBackup,
                DeleteBackup,
                ShowBackup,
                CreateImage,
                CreateServer,
                ResizeSpace,
                DeleteTask {

    /** Ids, names and descriptions, and ids in facts too, have at most so many characters (code points). */
    int LONGEST = 255;

    /** The operation that is asked about. */
    Operation operation();

    /**
     * A tag of a backup or a policy.
     *
     * @param key {@code key}
     * @param value {@code value}
     */
    record Tag(String key, String value) {

        /** Refuses nulls. */
        public Tag {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        }
    }
}
