package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One thing that is wrong with a request or a document. Goes wherever the exception goes that carries it.
 *
 * @param pointer where it is, as a JSON pointer (RFC 6901); where it would be, for what is missing
 * @param problem what is wrong, in words for the caller
 */
public record Fault(String pointer, String problem) implements Serializable {

    /** Refuses nulls. */
    public Fault {
        requireNonNull(pointer, "pointer");
        requireNonNull(problem, "problem");
    }
}
