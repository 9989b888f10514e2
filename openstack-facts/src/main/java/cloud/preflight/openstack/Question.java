package cloud.preflight.openstack;

import static java.util.Objects.requireNonNull;

import cloud.preflight.facts.Facts;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;

/**
 * A question as it was asked.
 *
 * @param valid the request
 * @param facts the facts that the question brings
 */
public record Question(RequestValidation.Valid valid, Facts facts) {

    /** A question. */
    public Question {
        requireNonNull(valid, "valid");
        requireNonNull(facts, "facts");
    }

    /** What is asked for. */
    public Request request() {
        return valid.request();
    }
}
