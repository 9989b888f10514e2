package cloud.preflight.adapter.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which a test says what it likes, byte by byte. Waits for an answer for a minute at most. */
public final class Wire implements AutoCloseable {

    private static final int MINUTE_MILLIS = 60_000;
    private static final int HEXADECIMAL = 16;
    private static final int CONTINUE = 100;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Socket socket;
    private final InputStream in;
    private final StringBuilder chunked = new StringBuilder();

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    public static Wire to(String url) {
        return to(url, 0);
    }

    /** A connection that takes in no more than so many bytes before somebody reads; 0 leaves it to the machine. */
    public static Wire to(String url, int receiveBuffer) {
        URI uri = URI.create(url);
        try {
            Socket socket = new Socket();
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.setSoTimeout(MINUTE_MILLIS);
            // What is sent in parts arrives in parts, and none waits for the machine to acknowledge the one before.
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            return new Wire(socket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Socket socket() {
        return socket;
    }

    /** The head of a POST to the validations, with these header lines. */
    public Wire post(String... headers) {
        return head("POST " + Client.VALIDATIONS, headers);
    }

    public Wire head(String methodAndTarget, String... headers) {
        return send(methodAndTarget + " HTTP/1.1\r\nHost: test\r\n" + String.join("\r\n", headers)
                + (headers.length == 0 ? "\r\n" : "\r\n\r\n"));
    }

    public Wire send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public Wire send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends text as one chunk of a chunked body. */
    public Wire chunk(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return send(Integer.toHexString(bytes.length) + "\r\n").send(bytes).send("\r\n");
    }

    /** One line without its end; null at the end of the stream. */
    public String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** The status line and the headers of an answer. */
    public Reply answerHead() {
        String first = line();
        if (first == null) {
            throw new IllegalStateException("the connection was closed without an answer");
        }
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            String[] header = line.split(": ?", 2);
            headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1]);
        }
        return new Reply(Integer.parseInt(first.split(" ")[1]), headers, new byte[0]);
    }

    /** A whole answer, whose length is told. */
    public Reply answer() {
        Reply head = answerHead();
        try {
            byte[] body = in.readNBytes(Integer.parseInt("0" + head.header("Content-Length")));
            return new Reply(head.status(), head.headers(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The answer to a request of this method, however the end of its body is told. */
    public Reply answerTo(String method) {
        Reply head = answerHead();
        while (head.status() == CONTINUE) {
            head = answerHead();
        }
        boolean bare = method.equals("HEAD") || head.status() == NO_CONTENT || head.status() == NOT_MODIFIED;
        return bare ? head : new Reply(head.status(), head.headers(), body(head));
    }

    private byte[] body(Reply head) {
        try {
            if (!head.header("Content-Length").isEmpty()) {
                return exactly(Integer.parseInt(head.header("Content-Length")));
            }
            return head.header("Transfer-Encoding").isEmpty() ? in.readAllBytes() : chunks();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] next = chunkBytes();
        while (next.length > 0) {
            all.writeBytes(next);
            next = chunkBytes();
        }
        return all.toByteArray();
    }

    /** The next chunk of a chunked answer; empty for the last. */
    public String chunk() {
        try {
            return new String(chunkBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] chunkBytes() throws IOException {
        String length = line();
        byte[] chunk = exactly(length == null ? 1 : Integer.parseInt(length, HEXADECIMAL));
        line();
        return chunk;
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IllegalStateException("the connection was closed in the middle of an answer");
        }
        return bytes;
    }

    /** The next line of a chunked answer, of which a chunk may have several. */
    public String chunkedLine() {
        while (chunked.indexOf("\n") < 0) {
            String chunk = chunk();
            if (chunk.isEmpty()) {
                return chunked.toString();
            }
            chunked.append(chunk);
        }
        int end = chunked.indexOf("\n");
        String line = chunked.substring(0, end);
        chunked.delete(0, end + 1);
        return line.stripTrailing();
    }

    /** Whether the other side has closed the connection, which is waited for. */
    public boolean closed() {
        return line() == null;
    }

    /** Says that nothing more will be sent. */
    public Wire halfClose() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends the connection as a machine does that has forgotten it. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        close();
    }

    private int read() {
        try {
            return in.read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
