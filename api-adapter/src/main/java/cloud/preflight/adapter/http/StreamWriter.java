package cloud.preflight.adapter.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.buffer.ReadBuffer;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.ResponseBodyWriter;
import io.micronaut.http.body.stream.BodySizeLimits;
import io.micronaut.http.server.body.InputStreamBodyWriter;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Writes a stream, which workers read piece by piece as its client takes them, and which is closed in any case. Safe for any
 * number of threads.
 */
@Singleton
@Replaces(InputStreamBodyWriter.class)
final class StreamWriter implements ResponseBodyWriter<InputStream> {

    private static final Logger LOG = LoggerFactory.getLogger(StreamWriter.class);

    private static final int PIECE = 1 << 16;

    private final Scheduler workers;

    StreamWriter(@Named(TaskExecutors.IO) ExecutorService workers) {
        this.workers = Schedulers.fromExecutorService(workers);
    }

    @Override
    public CloseableByteBody writePiece(
            ByteBodyFactory bodies,
            HttpRequest<?> request,
            HttpResponse<?> response,
            Argument<InputStream> type,
            MediaType mediaType,
            InputStream stream) {
        Flux<ReadBuffer> pieces = ConnectionThread.of(request, pieces(stream).subscribeOn(workers))
                .map(piece -> bodies.readBufferFactory().adapt(piece));
        // What nobody has begun to read is discarded too; a worker that reads is not waited for by the connection's
        // thread.
        return bodies.adapt(pieces, BodySizeLimits.UNLIMITED, null, () -> workers.schedule(() -> close(stream)));
    }

    private static Flux<byte[]> pieces(InputStream stream) {
        return Flux.generate(() -> stream, StreamWriter::read, StreamWriter::close);
    }

    private static InputStream read(InputStream stream, SynchronousSink<byte[]> sink) {
        byte[] piece = new byte[PIECE];
        try {
            int length = stream.read(piece);
            if (length < 0) {
                sink.complete();
            } else {
                sink.next(length == PIECE ? piece : Arrays.copyOf(piece, length));
            }
        } catch (IOException broken) {
            sink.error(broken);
        }
        return stream;
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException failure) {
            LOG.debug("a stream could not be closed", failure);
        }
    }

    @Override
    public void writeTo(
            Argument<InputStream> type,
            MediaType mediaType,
            InputStream stream,
            MutableHeaders headers,
            OutputStream out) {
        throw new UnsupportedOperationException("it is written piece by piece");
    }
}
