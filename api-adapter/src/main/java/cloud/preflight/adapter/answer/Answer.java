package cloud.preflight.adapter.answer;

import cloud.preflight.verdict.Verdict;

/** What became of a question. */
public sealed interface Answer {

    /** It was decided. */
    record Decided(Verdict verdict) implements Answer {}

    /** It could not be: it can't be read, or deciding failed. */
    record Failed(ErrorAnswer error) implements Answer {}
}
