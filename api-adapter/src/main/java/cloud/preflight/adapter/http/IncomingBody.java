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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A body that is wanted as a whole, of which nothing is read yet. */
final class IncomingBody {

    private final ByteBody body;
    private volatile @Nullable CompletableFuture<Whole> coming;

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
        int free = Math.min(longest, Room.FREE);
        if (body instanceof AvailableByteBody available && available.length() <= free) {
            return CompletableFuture.completedFuture(new Whole(available.toByteArray(), Held.WHOLE));
        }
        CompletableFuture<Whole> whole = new CompletableFuture<>();
        coming = whole;
        long expected = body.expectedLength().orElse(longest);
        if (expected <= free) {
            putTogether(whole);
        } else {
            HeldBytes bytes = new HeldBytes(room, (int) Math.min(longest, expected));
            body.toByteArrayPublisher().subscribe(new Gathering(whole, bytes, longest));
        }
        return whole;
    }

    /** What takes no room may be held by the framework, which costs less than its pieces one by one. */
    private void putTogether(CompletableFuture<Whole> whole) {
        body.buffer().whenComplete((all, broken) -> {
            if (broken == null) {
                whole.complete(new Whole(all.toByteArray(), Held.WHOLE));
            } else {
                whole.completeExceptionally(broken);
            }
        });
    }

    /** What has not come yet is not wanted any more. */
    void giveUp() {
        CompletableFuture<Whole> whole = coming;
        if (whole != null) {
            whole.cancel(false);
        }
    }

    /**
     * Takes the pieces one by one. What comes after a refusal is let go by the connection, and so is that it broke off then,
     * which nobody waits for any more.
     */
    private static final class Gathering implements Subscriber<byte[]> {

        private final CompletableFuture<Whole> whole;
        private final HeldBytes bytes;
        private final int longest;
        private @Nullable Subscription pieces;

        private Gathering(CompletableFuture<Whole> whole, HeldBytes bytes, int longest) {
            this.whole = whole;
            this.bytes = bytes;
            this.longest = longest;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            pieces = subscription;
            whole.whenComplete((all, failure) -> {
                if (whole.isCancelled()) {
                    subscription.cancel();
                }
            });
            subscription.request(1);
        }

        @Override
        public void onNext(byte[] piece) {
            Subscription more = Objects.requireNonNull(pieces);
            if (!whole.isDone() && add(piece)) {
                more.request(1);
            } else {
                more.cancel();
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
        public void onComplete() {
            if (!whole.isDone()) {
                whole.complete(new Whole(bytes.whole(), Held.WHOLE));
            }
        }

        @Override
        public void onError(Throwable broken) {
            if (!whole.isDone()) {
                bytes.drop();
                whole.completeExceptionally(broken);
            }
        }
    }
}
