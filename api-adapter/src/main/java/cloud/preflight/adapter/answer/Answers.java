package cloud.preflight.adapter.answer;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.inventory.Unavailable;
import cloud.preflight.catalog.Language;
import cloud.preflight.facts.Facts;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers questions as they come, in bytes. Immutable and safe for any number of threads. */
public final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final int TOO_LARGE = 413;

    private final BiFunction<Request, Facts, Verdict> engine;
    private final QuestionReader reader;
    private final VerdictJson json;
    private final Profile profile;

    /** Answers that this preflight decides. */
    public Answers(Preflight preflight) {
        this(preflight.profile(), preflight.ruleset(), preflight::check);
    }

    /** Answers of another engine: one that fails in tests, or one to measure the rules against. */
    Answers(Profile profile, String ruleset, BiFunction<Request, Facts, Verdict> engine) {
        this.engine = engine;
        reader = new QuestionReader(profile);
        json = new VerdictJson(ruleset);
        this.profile = profile;
    }

    /** The profile that it is decided under. */
    public Profile profile() {
        return profile;
    }

    /** The answer to the question that the bytes hold, or should hold. What it does not bring is not known. */
    public Answer answer(byte[] document) {
        return answer(document, Question::facts);
    }

    /** The answer to the question that the bytes hold, or should hold, with facts that may come from elsewhere. */
    public Answer answer(byte[] document, Function<Question, Facts> facts) {
        try {
            Question question = reader.read(document);
            return decide(question.request(), facts.apply(question));
        } catch (InvalidDocument invalid) {
            return new Answer.Failed(ErrorAnswer.invalid(invalid.faults()));
        } catch (Unavailable failure) {
            LOG.error("the inventory is unavailable: {}", failure.reason());
            return new Answer.Failed(ErrorAnswer.unavailable());
        } catch (RuntimeException failure) {
            return failed("request", failure);
        }
    }

    /** The answer to the question on a line. */
    public Answer answer(Line line) {
        return answer(line, Question::facts);
    }

    /** The answer to the question on a line, with facts that may come from elsewhere. */
    public Answer answer(Line line, Function<Question, Facts> facts) {
        return line.tooLong()
                ? new Answer.Failed(ErrorAnswer.ours(TOO_LARGE, "The line is too long"))
                : answer(line.content(), facts);
    }

    /** The answer to a question. */
    public Answer decide(Request request, Facts facts) {
        try {
            return new Answer.Decided(engine.apply(request, facts));
        } catch (RuntimeException failure) {
            return failed(request.operation().id(), failure);
        }
    }

    private static Answer failed(String operation, RuntimeException failure) {
        LOG.error("{} failed", operation, failure);
        return new Answer.Failed(ErrorAnswer.internal(operation));
    }

    /** The answer as one JSON object without line breaks. */
    public byte[] bytes(Answer answer, Language language) {
        return bytes(answer, language, Line.NONE);
    }

    /** The answer as one JSON object without line breaks that names the line of the question. */
    public byte[] bytes(Answer answer, Language language, long line) {
        return answer instanceof Answer.Decided decided
                ? json.bytes(decided.verdict(), language, line)
                : ((Answer.Failed) answer).error().bytes(line);
    }
}
