package cloud.preflight.live;

import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Answers that are kept for a while, each for whoever asked alone: what a service shows depends on the token. The oldest go
 * first where they would take more memory than there is for them. Safe for any number of threads.
 */
final class KeptReplies {

    private static final long MOST_BYTES = 64L << 20;

    /** What an entry takes beside its body. */
    private static final long OVERHEAD = 512;

    private final long longest;
    private final LongSupplier clock;
    private final TokenKeys keys = new TokenKeys();
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private long bytes;

    /**
     * Those in which an answer is kept so long; zero keeps none.
     *
     * @param clock tells the time, of {@link System#nanoTime()}
     */
    KeptReplies(Duration longest, LongSupplier clock) {
        this.longest = longest.toNanos();
        this.clock = clock;
    }

    private String key(String token, URI uri) {
        return keys.of(token) + " " + uri;
    }

    /** The answer that whoever shows the token was given, if it is still kept. */
    Optional<Reply> get(String token, URI uri) {
        if (longest == 0) {
            return Optional.empty();
        }
        String key = key(token, uri);
        synchronized (replies) {
            return Optional.ofNullable(replies.get(key)).filter(reply -> clock.getAsLong() - reply.at() < longest);
        }
    }

    /** Keeps an answer that says something of facts: a document, a list, or that there is none. */
    void put(String token, URI uri, Reply reply) {
        if (longest == 0 || reply.status() != Reply.OK && reply.status() != Reply.NOT_FOUND) {
            return;
        }
        String key = key(token, uri);
        synchronized (replies) {
            Reply replaced = replies.remove(key);
            bytes -= replaced == null ? 0 : size(replaced);
            replies.put(key, reply);
            bytes += size(reply);
            Iterator<Reply> oldest = replies.values().iterator();
            while (bytes > MOST_BYTES) {
                bytes -= size(oldest.next());
                oldest.remove();
            }
        }
    }

    private static long size(Reply reply) {
        return reply.body().length + OVERHEAD;
    }
}
