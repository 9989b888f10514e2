package cloud.preflight.adapter.command;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.answer.ErrorAnswer;
import cloud.preflight.adapter.answer.VerdictJson;
import cloud.preflight.catalog.Language;
import cloud.preflight.request.Fault;
import cloud.preflight.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The form that answers are printed in. */
interface Printer {

    /** The answer to a question that was decided. */
    String verdict(String question, Verdict verdict);

    /** The answer to a question that can't be read. */
    String faults(String question, List<Fault> faults);

    /** What the service would answer, byte for byte. */
    static Printer json(Preflight preflight, Language language) {
        VerdictJson verdicts = new VerdictJson(preflight.ruleset());
        return new Printer() {
            @Override
            public String verdict(String question, Verdict verdict) {
                return line(verdicts.bytes(verdict, language));
            }

            @Override
            public String faults(String question, List<Fault> faults) {
                return line(ErrorAnswer.invalid(faults).bytes());
            }

            private String line(byte[] json) {
                return new String(json, StandardCharsets.UTF_8) + '\n';
            }
        };
    }

    /** Words for a person. */
    static Printer text(VerdictText text) {
        return new Printer() {
            @Override
            public String verdict(String question, Verdict verdict) {
                return text.of(question, verdict);
            }

            @Override
            public String faults(String question, List<Fault> faults) {
                return VerdictText.of(question, faults);
            }
        };
    }
}
