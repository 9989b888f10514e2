package cloud.preflight.adapter.http;

import cloud.preflight.answers.HeldBytes;
import cloud.preflight.answers.Line.Held;
import cloud.preflight.answers.Room;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.bind.binders.NonBlockingBodyArgumentBinder;
import io.micronaut.http.body.AvailableByteBody;
import io.micronaut.http.body.ByteBody;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/** A body that is wanted as a whole, of which nothing is read yet. */
final class IncomingBody {

    private final ByteBody body;
    private volatile @Nullable Gathering gathering;

    private IncomingBody(ByteBody body) {
        this.body = body;
    }

    /** Gives it to a controller that takes one. */
    @Singleton
    static final class Binder implements NonBlockingBodyArgumentBinder<IncomingBody> {

        @Override
        public Argument<IncomingBody> argumentType() {
            return Argument.of(IncomingBody.class);
        }

        @Override
        public BindingResult<IncomingBody> bind(
                ArgumentConversionContext<IncomingBody> context, HttpRequest<?> request) {
            ByteBody body = ((ServerHttpRequest<?>) request).byteBody();
            if (body.expectedLength().orElse(-1) == 0) {
                return BindingResult.empty();
            }
            Optional<IncomingBody> incoming = Optional.of(new IncomingBody(body));
            return () -> incoming;
        }
    }

    /**
     * All of a body.
     *
     * @param bytes the bytes, whose room is taken; none where they are not held
     */
    record Whole(byte[] bytes, Held held) {}

    /** At most so many bytes, in this room, once they have come. */
    CompletableFuture<Whole> whole(Room room, int longest) {
        if (body instanceof AvailableByteBody available && available.length() <= Math.min(longest, Room.FREE)) {
            return CompletableFuture.completedFuture(new Whole(available.toByteArray(), Held.WHOLE));
        }
        int expected = (int) Math.min(longest, body.expectedLength().orElse(longest));
        Gathering pieces = new Gathering(new HeldBytes(room, expected), longest);
        gathering = pieces;
        body.toByteArrayPublisher().subscribe(pieces);
        return pieces.whole;
    }

    /** What has not come yet is not wanted any more. */
    void giveUp() {
        Gathering pieces = gathering;
        if (pieces != null && pieces.whole.completeExceptionally(new CancellationException())) {
            pieces.cancel();
        }
    }

    /** Takes the pieces one by one. What comes after a refusal is let go by the connection. */
    private static final class Gathering extends BaseSubscriber<byte[]> {

        private final CompletableFuture<Whole> whole = new CompletableFuture<>();
        private final HeldBytes bytes;
        private final int longest;

        private Gathering(HeldBytes bytes, int longest) {
            this.bytes = bytes;
            this.longest = longest;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            request(1);
        }

        @Override
        protected void hookOnNext(byte[] piece) {
            if (add(piece)) {
                request(1);
            } else {
                cancel();
            }
        }

        private boolean add(byte[] piece) {
            if (bytes.length() + (long) piece.length > longest) {
                bytes.drop();
                return refused(Held.TOO_LONG);
            }
            return bytes.add(piece, 0, piece.length) || refused(Held.NO_ROOM);
        }

        private boolean refused(Held why) {
            whole.complete(new Whole(new byte[0], why));
            return false;
        }

        @Override
        protected void hookOnComplete() {
            whole.complete(new Whole(bytes.whole(), Held.WHOLE));
        }

        @Override
        protected void hookOnError(Throwable broken) {
            bytes.drop();
            whole.completeExceptionally(broken);
        }
    }
}
