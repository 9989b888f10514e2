package cloud.preflight.adapter.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A large answer, which is written as it is read. Safe for several threads, one of which reads. */
final class AnswerStream extends InputStream {

    /** A smaller answer is written beforehand, and its length is told. */
    static final int HELD = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStream.class);

    private Iterator<byte[]> rest;
    private byte[] piece;
    private int at;
    private MemoryBudget.@Nullable Share share;
    private long lastRead = System.nanoTime();
    private boolean abandoned;

    private AnswerStream(byte[] first, Iterator<byte[]> rest) {
        piece = first;
        this.rest = rest;
    }

    /** An answer in JSON of this beginning and what comes after it, which may be nothing. */
    static MutableHttpResponse<?> json(byte[] first, Iterator<byte[]> rest) {
        return HttpResponse.ok(rest.hasNext() ? new AnswerStream(first, rest) : first)
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** Has the memory given back once all is written. */
    synchronized void onWritten(MemoryBudget.Share taken) {
        share = taken;
    }

    /** Whether there is anything to write; what nobody has read from for so long is given up. */
    synchronized boolean isTaken(Duration longest) {
        if (rest.hasNext() && System.nanoTime() - lastRead > longest.toNanos()) {
            abandoned = true;
            close();
        }
        return rest.hasNext();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public synchronized int read(byte[] into, int from, int most) throws IOException {
        lastRead = System.nanoTime();
        if (abandoned) {
            throw new IOException("the answer was not taken");
        }
        if (at == piece.length && !next()) {
            return -1;
        }
        int read = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, into, from, read);
        at += read;
        return read;
    }

    private boolean next() throws IOException {
        if (!rest.hasNext()) {
            return false;
        }
        try {
            piece = rest.next();
            at = 0;
        } catch (RuntimeException failure) {
            LOG.error("an answer failed", failure);
            abandoned = true;
            close();
            throw new IOException(failure);
        }
        if (!rest.hasNext()) {
            giveBack();
        }
        return true;
    }

    private void giveBack() {
        if (share != null) {
            share.close();
        }
    }

    @Override
    public synchronized void close() {
        rest = Collections.emptyIterator();
        piece = new byte[0];
        at = 0;
        giveBack();
    }
}
