package cloud.preflight.benchmarks;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.catalog.Language;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.openstack.Trees;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.Example;
import cloud.preflight.verdict.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question in bytes.
 *
 * @param answers who is asked
 * @param reader how it reads
 * @param question the bytes
 * @param verdict what is to come out: hand-written Java's verdict, or what the contract records
 */
record Asked(Answers answers, QuestionReader reader, byte[] question, Map<String, Object> verdict) {

    /** The worked examples of the contract, each under its profile. */
    static List<Asked> examples() {
        Map<Map<String, Object>, Preflight> byProfile = new HashMap<>();
        return Example.in(Example.WORKED).stream()
                .map(example -> new Asked(
                        byProfile.computeIfAbsent(example.profile(), keys -> Preflight.create(Profile.of(keys))),
                        example.question(),
                        example.verdict()))
                .toList();
    }

    static Asked of(Workload workload) {
        Verdict verdict = new HandWritten(Profile.defaults()).check(workload.request(), workload.facts());
        return new Asked(Preflight.create(), QuestionJson.bytes(workload), Trees.recorded(verdict));
    }

    private Asked(Preflight preflight, byte[] question, Map<String, Object> verdict) {
        this(new Answers(preflight), new QuestionReader(preflight.profile()), question, verdict);
    }

    Answer answer() {
        return answers.answer("", question);
    }

    byte[] bytes() {
        return answers.bytes(answer(), Language.ENGLISH);
    }

    /** Sees that it is answered, and right. */
    void verify() {
        if (!(answer() instanceof Answer.Decided decided)
                || !Trees.recorded(decided.verdict()).equals(verdict)
                || bytes().length == 0) {
            throw new IllegalStateException(answer() + " instead of " + verdict);
        }
    }
}
