package cloud.preflight.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A client's connection that asks the same again and again, and wants the same answer each time. */
final class LoadConnection {

    private static final int HEAD = 1 << 12;
    private static final byte[] OK = "HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer request;
    private final byte[] answer;
    private final byte[] received;
    private int length;
    private long asked;

    LoadConnection(InetSocketAddress address, Exchange exchange, Selector selector) throws IOException {
        channel = SocketChannel.open(address);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
        request = ByteBuffer.allocateDirect(exchange.request().length);
        request.put(exchange.request());
        answer = exchange.answer();
        received = new byte[HEAD + answer.length];
    }

    /** Asks. */
    void ask() throws IOException {
        asked = System.nanoTime();
        request.rewind();
        send();
    }

    /** How many ns ago it asked. */
    long nanos() {
        return System.nanoTime() - asked;
    }

    /** Goes on with what the connection is ready for, and says whether an answer is complete. */
    boolean proceed() throws IOException {
        if (key.isWritable()) {
            send();
        }
        return key.isReadable() && receive();
    }

    private void send() throws IOException {
        channel.write(request);
        key.interestOps(request.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private boolean receive() throws IOException {
        int read = channel.read(ByteBuffer.wrap(received, length, received.length - length));
        length += Math.max(read, 0);
        int body = endOfHead();
        boolean chunked = body > 0 && Chunks.announced(received, body);
        boolean complete =
                body > 0 && (chunked ? Chunks.complete(received, body, length) : length == body + answer.length);
        if (read < 0
                || length == received.length
                || length >= OK.length && !Arrays.equals(received, 0, OK.length, OK, 0, OK.length)
                || complete && !right(body, chunked)) {
            throw new IOException("answered " + new String(received, 0, length, StandardCharsets.UTF_8));
        }
        if (complete) {
            length = 0;
        }
        return complete;
    }

    private boolean right(int body, boolean chunked) {
        return chunked
                ? Chunks.join(received, body, answer)
                : Arrays.equals(received, body, length, answer, 0, answer.length);
    }

    private int endOfHead() {
        for (int i = 2; i < length; i++) {
            if (received[i] == '\n' && received[i - 2] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    void close() throws IOException {
        channel.close();
    }
}
