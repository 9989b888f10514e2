package cloud.preflight.adapter.http;

import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.Begun;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.answers.Line;
import cloud.preflight.answers.Origin;
import cloud.preflight.answers.Room;
import io.micronaut.core.propagation.PropagatedContext;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** The answers to lines that came together, in pieces that are made as they are taken. Not safe for several threads at once. */
final class LineAnswers implements Iterator<byte[]>, AutoCloseable {

    /** What answers to some lines have in all, mostly. */
    private static final int PIECE = 1 << 18;

    private final Iterator<Line> lines;
    private final Asker asker;
    private final MemoryBudget.Share deciding;
    private Iterator<byte[]> rest = Collections.emptyIterator();
    private long held;

    /**
     * Who asks.
     *
     * @param answers what answers now
     * @param request what the lines are a part of
     * @param room what the lines that are held have taken
     * @param waits whether small lines too have to wait for memory
     */
    record Asker(
            Supplier<Answers> answers,
            Origin origin,
            PropagatedContext request,
            MemoryBudget.Share room,
            ShapeLimits shape,
            boolean waits) {

        /** The same one, for whom memory is waited for. */
        Asker waiting() {
            return new Asker(answers, origin, request, room, shape, true);
        }
    }

    LineAnswers(List<Line> lines, Asker asker) {
        this.lines = lines.iterator();
        this.asker = asker;
        deciding = asker.room().another();
    }

    @Override
    public boolean hasNext() {
        return rest.hasNext() || lines.hasNext();
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return asker.request().propagate(this::piece);
    }

    private byte[] piece() {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        while (piece.size() < PIECE && hasNext()) {
            piece.writeBytes(rest.hasNext() ? rest.next() : begin(lines.next()));
            if (!rest.hasNext()) {
                piece.write('\n');
                deciding.decided();
                asker.room().give(held);
                held = 0;
            }
        }
        return piece.toByteArray();
    }

    private byte[] begin(Line line) {
        held = Room.taken(line.content().length);
        Answers answers = asker.answers().get();
        Begun begun = answers.begun(answer(answers, line), asker.origin().language(), line.number(), PIECE);
        rest = begun.rest();
        return begun.first().json();
    }

    private Answer answer(Answers answers, Line line) {
        Optional<ErrorAnswer> excess = asker.shape().refusal(line.content(), ShapeLimits.OF_QUESTION);
        if (excess.isPresent()) {
            return new Answer.Failed(excess.get());
        }
        if (!asker.waits()) {
            return answers.answer(asker.origin(), line);
        }
        return switch (deciding.admit(line.content())) {
            case ADMITTED -> answers.answer(asker.origin(), line);
            case LATER -> new Answer.Failed(ErrorAnswer.overloaded("line"));
            case NEVER -> new Answer.Failed(ErrorAnswer.tooHeavy("line"));
        };
    }

    /** Takes no memory any more. */
    @Override
    public void close() {
        deciding.close();
        asker.room().give(held);
        held = 0;
    }
}
