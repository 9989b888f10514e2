package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import java.util.Optional;

/**
 * How large questions may be, beside their bytes. A text is only looked through where it could be too large.
 *
 * @param documents how many documents the facts of one may have
 * @param nesting how many levels deep it may be
 */
record ShapeLimits(int documents, int nesting) {

    /** What is deeper is refused by whoever reads it. */
    static final int DEEPEST = 1_000;

    /** At which level the lists of documents are in a question, {@code {"facts": {"servers": […]}}} ... */
    static final int OF_QUESTION = 3;

    /** ... and in facts alone. */
    static final int OF_FACTS = 2;

    /** The shortest documents in a list are {@code {},{}}. */
    private static final int SHORTEST = 3;

    private static final int TOO_LARGE = 413;

    /** Why a text is too large; empty where it is not, or is no JSON. */
    Optional<ErrorAnswer> refusal(byte[] json, int level) {
        if (nesting == DEEPEST && json.length / SHORTEST < documents) {
            return Optional.empty();
        }
        Weight weight = Weight.of(json);
        if (weight.deepest() > nesting) {
            return Optional.of(ErrorAnswer.invalid("is nested deeper than " + nesting + " levels"));
        }
        return weight.elements(level) > documents
                ? Optional.of(ErrorAnswer.ours(TOO_LARGE, "There are more than " + documents + " documents"))
                : Optional.empty();
    }
}
