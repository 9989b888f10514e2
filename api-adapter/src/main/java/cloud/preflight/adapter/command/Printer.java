package cloud.preflight.adapter.command;

import cloud.preflight.adapter.answer.Answer;
import cloud.preflight.adapter.answer.Answers;
import cloud.preflight.catalog.Language;
import java.io.PrintStream;

/** The form that answers are printed in. */
interface Printer {

    /** The line of a question that is a document of its own. */
    long WHOLE = 0;

    /** Prints the answer to a question with a name for people, which stands on a line or is {@link #WHOLE}. */
    void print(String name, long line, Answer answer, PrintStream out);

    /** What the service would answer, byte for byte. */
    static Printer json(Answers answers, Language language) {
        return (name, line, answer, out) -> {
            byte[] json = line == WHOLE ? answers.bytes(answer, language) : answers.bytes(answer, language, line);
            out.write(json, 0, json.length);
            out.write('\n');
        };
    }

    /** Words for a person. */
    static Printer text(VerdictText text) {
        return (name, line, answer, out) -> out.print(
                answer instanceof Answer.Decided decided
                        ? text.of(name, decided.verdict())
                        : VerdictText.of(name, ((Answer.Failed) answer).error()));
    }
}
