package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.ErrorCode;
import java.util.List;

/** What the rules report to. It takes everything in any order; sorting is not the rules' business. */
public interface Report {

    /**
     * A row is violated.
     *
     * @param place the subject's place in the order that the contract states; 0 where there is but one
     * @param values the values of the row's arguments; the subject's own id where the row joins several in a list
     */
    void violated(ErrorCode code, int place, Object... values);

    /** It can't be known whether a row is violated, for want of this fact. */
    void unknown(ErrorCode code, String missing);

    /** It can't be known whether a row is violated, for want of these facts. */
    void unknown(ErrorCode code, List<String> missing);
}
