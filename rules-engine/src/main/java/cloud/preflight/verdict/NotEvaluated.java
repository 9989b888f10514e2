package cloud.preflight.verdict;

import cloud.preflight.catalog.ErrorCode;
import java.util.List;

/**
 * A row that may be met, if facts that are missing were known.
 *
 * @param code the row
 * @param missing what is missing, sorted: {@code operation_logs}, {@code account.existing_user} or {@code volumes/v1} for
 *     instance
 */
public record NotEvaluated(ErrorCode code, List<String> missing) {

    public NotEvaluated {
        missing = List.copyOf(missing);
    }
}
