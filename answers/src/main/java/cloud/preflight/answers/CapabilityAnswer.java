package cloud.preflight.answers;

/** What became of a question about capabilities: its results, or an {@link Answer.Failed} for all of it. */
public sealed interface CapabilityAnswer permits CapabilityAnswer.Results, Answer.Failed {

    /** The results, one an entry, as one JSON object without line breaks. */
    record Results(Pieces json) implements CapabilityAnswer {}
}
