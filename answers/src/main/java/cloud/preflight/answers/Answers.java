package cloud.preflight.answers;

import cloud.preflight.Decider;
import cloud.preflight.answers.DecisionListener.Basis;
import cloud.preflight.catalog.Language;
import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.verdict.Verdict;
import java.util.Collections;
import java.util.Set;

/**
 * Answers questions as they come, in bytes. Whatever fails on the way is an {@link Answer.Failed}, and never thrown.
 * Immutable and safe for any number of threads.
 */
public final class Answers {

    private static final byte[] NO_BYTES = {};

    private final Decider decider;
    private final Decisions decisions;
    private final FactSource source;
    private final QuestionReader reader;
    private final VerdictJson json;
    private final boolean explained;

    /** Answers that this decider decides from the facts that a question brings. */
    public Answers(Decider decider) {
        this(decider, FactSource.NONE);
    }

    /**
     * Answers that this decider decides from the facts that a question brings, and for what it does not bring from this
     * source; of each verdict the listeners are told in their order.
     */
    public Answers(Decider decider, FactSource source, DecisionListener... listeners) {
        this.decider = decider;
        this.source = source;
        decisions = new Decisions(decider, listeners);
        reader = new QuestionReader(decider.profile());
        json = new VerdictJson(decider.ruleset());
        explained = false;
    }

    private Answers(Answers other, boolean explained) {
        decider = other.decider;
        source = other.source;
        decisions = other.decisions;
        reader = other.reader;
        json = other.json;
        this.explained = explained;
    }

    /** The same answers, each with an explanation where there is a verdict, which take many times as long. */
    public Answers explained() {
        return new Answers(this, true);
    }

    private Answers(Answers others, FactSource source) {
        decider = others.decider;
        this.source = source;
        decisions = others.decisions;
        reader = others.reader;
        json = others.json;
        explained = others.explained;
    }

    /** The same with what a question does not bring from another source first: that of one caller for instance. */
    public Answers firstFrom(FactSource other) {
        return new Answers(this, other.or(source));
    }

    /**
     * The answer to the question that the bytes hold, or should hold.
     *
     * @param project the project that is asked about; empty where there is none
     */
    public Answer answer(String project, byte[] document) {
        return answer(Origin.of(project), document);
    }

    /** The answer to the question that the bytes hold, or should hold; they must not be changed any more. */
    public Answer answer(Origin origin, byte[] document) {
        try {
            Question question = decisions.read(origin, () -> reader.read(document));
            Facts facts = facts(origin.project(), question);
            return decide(
                    origin,
                    question.valid(),
                    new Basis(document, facts, question.facts().sections()));
        } catch (InvalidDocument invalid) {
            return decisions.refused(origin, ErrorAnswer.invalid(invalid.faults()));
        } catch (RuntimeException failure) {
            return decisions.failed(origin, "request", failure);
        }
    }

    private Facts facts(String project, Question question) {
        if (source == FactSource.NONE) {
            return question.facts();
        }
        Request request = question.request();
        Needs needs = explained ? decider.needsToExplain(request) : decider.needs(request);
        return source.completed(project, needs, question.facts());
    }

    /** The answer to the question on a line. */
    public Answer answer(String project, Line line) {
        return answer(Origin.of(project), line);
    }

    /** The answer to the question on a line of a request. */
    public Answer answer(Origin origin, Line line) {
        Origin there = origin.on(line);
        return switch (line.held()) {
            case WHOLE -> answer(there, line.content());
            case TOO_LONG -> decisions.refused(there, ErrorAnswer.tooLarge("line"));
            case NO_ROOM -> decisions.refused(there, ErrorAnswer.overloaded("line"));
        };
    }

    /** The answer to a valid request, given these facts. */
    public Answer decide(String project, RequestValidation.Valid request, Facts facts) {
        return decide(Origin.of(project), request, new Basis(NO_BYTES, facts, Set.of()));
    }

    private Answer decide(Origin origin, RequestValidation.Valid request, Basis basis) {
        try {
            Verdict verdict = decisions.verdict(origin, request, basis);
            return explained
                    ? new Answer.Decided(verdict, decider.explain(request, basis.facts()))
                    : new Answer.Decided(verdict);
        } catch (RuntimeException failure) {
            return decisions.failed(origin, request.request().operation().id(), failure);
        }
    }

    /** Whether questions can be answered now, as far as those who hear of verdicts are concerned. */
    public boolean ready() {
        return decisions.ready();
    }

    /** Whether an answer may have to wait for a listener, so that it should not be asked for where nobody may wait. */
    public boolean mayWait() {
        return decisions.mayWait();
    }

    /** The answer as one JSON object without line breaks. */
    public byte[] bytes(Answer answer, Language language) {
        return written(answer, language).json();
    }

    /** The answer as one JSON object without line breaks that names the line of the question. */
    public byte[] bytes(Answer answer, Language language, long line) {
        return written(answer, language, line).json();
    }

    /** The answer in bytes, or that it can't be written. */
    public Written written(Answer answer, Language language) {
        return written(answer, language, Line.NONE);
    }

    /** The answer in bytes that name the line of the question, or that it can't be written. */
    public Written written(Answer answer, Language language, long line) {
        return begun(answer, language, line, Integer.MAX_VALUE).first();
    }

    /**
     * The answer in bytes, of which at least so many, or all, are there at once. What fails later is thrown.
     *
     * @param line the line that the answer names; {@link Line#NONE} where there is none
     */
    public Begun begun(Answer answer, Language language, long line, int enough) {
        if (answer instanceof Answer.Failed failed) {
            return new Begun(new Written(failed, failed.error().bytes(line)), Collections.emptyIterator());
        }
        Answer.Decided decided = (Answer.Decided) answer;
        try {
            Pieces pieces = json.pieces(decided, language, line);
            return new Begun(new Written(decided, pieces.upTo(enough)), pieces);
        } catch (RuntimeException failure) {
            return begun(Answer.Failed.of(decided.verdict().operation().id(), failure), language, line, enough);
        }
    }
}
