package cloud.preflight.adapter.answer;

/** Thrown when a request as a whole gets an error for an answer. */
public final class Refusal extends Exception {

    private final transient ErrorAnswer error;

    Refusal(ErrorAnswer error) {
        super(error.message());
        this.error = error;
    }

    /** What is answered. */
    public ErrorAnswer error() {
        return error;
    }
}
