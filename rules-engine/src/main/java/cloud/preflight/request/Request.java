package cloud.preflight.request;

import cloud.preflight.catalog.Operation;

/**
 * A question: would this operation be allowed? One record an operation. Text that is not given is empty, and so is a list
 * that is not given. What a request may hold but no rule and no validation looks at has no component.
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

    /** The operation that is asked about. */
    Operation operation();
}
