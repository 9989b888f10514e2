package cloud.preflight.adapter.command;

import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.Written;
import cloud.preflight.catalog.Language;
import java.io.PrintStream;

/** The form that answers are printed in. */
interface Printer {

    /** The line of a question that is a document of its own. */
    long WHOLE = 0;

    /**
     * Prints the answer to a question with a name for people, which stands on a line or is {@link #WHOLE}, and gives what
     * was printed: the answer, or that it can't be written.
     */
    Answer print(String name, long line, Answer answer, PrintStream out);

    /** What the service would answer, byte for byte. */
    static Printer json(Answers answers, Language language) {
        return (name, line, answer, out) -> {
            Written written =
                    line == WHOLE ? answers.written(answer, language) : answers.written(answer, language, line);
            out.write(written.json(), 0, written.json().length);
            out.write('\n');
            return written.answer();
        };
    }

    /** Words for a person. */
    static Printer text(VerdictText text) {
        return (name, line, answer, out) -> {
            out.print(
                    answer instanceof Answer.Decided decided
                            ? text.of(name, decided)
                            : VerdictText.of(name, ((Answer.Failed) answer).error()));
            return answer;
        };
    }
}
