package cloud.preflight.answers;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.FactSource.Refused;
import cloud.preflight.request.Fault;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * An error in the published shape.
 *
 * @param httpStatus the HTTP status that it is answered with
 * @param code {@code error_code}: a published one, or one of ours for what the published table has none for
 * @param message {@code error_msg}
 * @param faults {@code faults}; empty for everything but a bad request
 */
public record ErrorAnswer(int httpStatus, String code, String message, List<Fault> faults) {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int UNDETERMINED = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    /** Refuses nulls and copies lists. */
    public ErrorAnswer {
        faults = List.copyOf(faults);
    }

    /** A bad request, CSBS.9001. */
    public static ErrorAnswer invalid(List<Fault> faults) {
        ErrorCode row = ErrorCode.PARAMETERS_INVALID;
        return new ErrorAnswer(row.httpStatus(), row.code(), row.message(List.of()), faults);
    }

    /** A bad request whose fault is in its path or its query. */
    public static ErrorAnswer invalid(String problem) {
        return invalid(List.of(new Fault("", problem)));
    }

    /** A failure of ours, CSBS.9999. It says which operation failed and nothing else. */
    public static ErrorAnswer internal(String operation) {
        ErrorCode row = ErrorCode.INTERNAL_FAILURE;
        return new ErrorAnswer(row.httpStatus(), row.code(), row.message(List.of(operation)), List.of());
    }

    /** What a denied operation would have answered itself. */
    public static ErrorAnswer of(Violation violation) {
        return new ErrorAnswer(violation.row().httpStatus(), violation.row().code(), violation.message(), List.of());
    }

    /** An operation that was to be refused unless it is certain to be allowed. */
    public static ErrorAnswer undetermined(Verdict verdict) {
        TreeSet<String> missing = new TreeSet<>();
        verdict.notEvaluated().forEach(entry -> entry.missing().forEach(path -> missing.add(path.toString())));
        return ours(UNDETERMINED, "The decision is undetermined. Missing: " + String.join(", ", missing));
    }

    /** Something, a {@code body} for instance, is larger than may be held in memory. */
    public static ErrorAnswer tooLarge(String what) {
        return ours(TOO_LARGE, "The " + what + " is too large");
    }

    /** There is no memory now for something, a {@code body} for instance; soon there may be. */
    public static ErrorAnswer overloaded(String what) {
        return ours(UNAVAILABLE, "There is no memory for the " + what + " now");
    }

    /** Something takes more memory than there ever is for it. */
    public static ErrorAnswer tooHeavy(String what) {
        return ours(UNAVAILABLE, "The " + what + " takes more memory than there is for one");
    }

    /** A store or service that facts come from, {@code The inventory} for instance, fails now. */
    public static ErrorAnswer unavailable(String what) {
        return ours(UNAVAILABLE, what + " can't be reached now");
    }

    /** A source of facts does not give them to whoever asks. */
    public static ErrorAnswer of(Refused refused) {
        return ours(refused.reason() == Refused.Reason.UNKNOWN ? UNAUTHORIZED : FORBIDDEN, refused.words());
    }

    /** What the published table has no code for: {@code Preflight.0404} for instance. */
    public static ErrorAnswer ours(int httpStatus, String message) {
        return new ErrorAnswer(
                httpStatus, String.format(Locale.ROOT, "Preflight.%04d", httpStatus), message, List.of());
    }

    /** The error as one JSON object without line breaks. */
    public byte[] bytes() {
        return bytes(Line.NONE);
    }

    byte[] bytes(long line) {
        return JsonText.object(json -> {
            JsonText.line(json, line);
            json.writeStringField("error_code", code);
            json.writeStringField("error_msg", message);
            if (!faults.isEmpty()) {
                JsonText.faults(json, faults);
            }
        });
    }
}
