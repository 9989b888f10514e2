package cloud.preflight.benchmarks;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.verdict.Verdict;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Answers that could be explained, not asked for and asked for, beside the same steps one by one, none of which knows of
 * explanations. All in one program and in turn: one fork differs from the next by more than the hundredth that is looked
 * for.
 */
final class ExplainTable {

    private static final String PASSING = "passing";
    private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int VOLUMES = 10;

    private final Preflight preflight = Preflight.create();
    private final QuestionReader reader = new QuestionReader(preflight.profile());
    private final Answers answers = new Answers(preflight);
    private final Answers explained = answers.explained();

    private ExplainTable() {}

    static void measure(Report report) throws Exception {
        ExplainTable table = new ExplainTable();
        for (boolean asked : List.of(false, true)) {
            for (Operation operation : List.of(Operation.PROTECT, Operation.RESTORE)) {
                for (String outcome : List.of(PASSING, "failing")) {
                    byte[] question = QuestionJson.bytes(Workload.of(operation, VOLUMES, outcome.equals(PASSING)));
                    String what = "explain, " + operation + " " + outcome + " " + VOLUMES;
                    report.add(asked ? table.asked(question, what) : table.unasked(question, what));
                }
            }
        }
    }

    private Row unasked(byte[] question, String what) throws Exception {
        return compared(answers, question).row(what + ", not asked for", "ns", Target.atMost(1.01));
    }

    private Row asked(byte[] question, String what) throws Exception {
        return compared(explained, question).row(what + ", asked for", "ns", Target.NONE);
    }

    private Comparison compared(Answers measured, byte[] question) throws Exception {
        Runnable figure = () -> requireBytes(measured.bytes(measured.answer("", question), Language.ENGLISH));
        Runnable baseline = () -> requireBytes(stepByStep(question));
        for (Runnable work : List.of(figure, baseline)) {
            Window.each(work, TimeUnit.MILLISECONDS.toNanos((long) Settings.WARM_UPS * Settings.ITERATION));
        }
        Comparison comparison = new Comparison();
        for (int i = 0; i < Settings.WINDOWS; i++) {
            comparison.round(() -> Window.each(figure, WINDOW_NANOS), () -> Window.each(baseline, WINDOW_NANOS));
        }
        return comparison;
    }

    private byte[] stepByStep(byte[] question) {
        try {
            Question read = reader.read(question);
            Verdict verdict = preflight.check(read.valid(), read.facts());
            return answers.bytes(new Answer.Decided(verdict), Language.ENGLISH);
        } catch (InvalidDocument invalid) {
            throw new IllegalStateException(invalid);
        }
    }

    private static void requireBytes(byte[] answer) {
        if (answer.length == 0) {
            throw new IllegalStateException("no answer");
        }
    }
}
