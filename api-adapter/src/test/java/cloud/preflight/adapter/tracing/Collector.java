package cloud.preflight.adapter.tracing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans, in the protocol of OpenTelemetry over HTTP, and keeps them. */
final class Collector implements AutoCloseable {

    private static final int OF_RESOURCE = 1;
    private static final int OF_SCOPE = 2;
    private static final int SPAN = 2;
    private static final int TRACE_ID = 1;
    private static final int SPAN_ID = 2;
    private static final int PARENT_ID = 4;
    private static final int NAME = 5;
    private static final int ATTRIBUTE = 9;

    private final HttpServer server;
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();

    /**
     * A span.
     *
     * @param attributes keys and values in what is left of their encoding
     */
    record Seen(String name, String trace, String id, String parent, List<String> attributes) {}

    private record Field(int number, byte[] bytes) {

        private String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private String hex() {
            return HexFormat.of().formatHex(bytes);
        }
    }

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            bodies.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Everything that came, as it came. */
    String all() {
        StringBuilder all = new StringBuilder();
        bodies.forEach(body -> all.append(new String(body, StandardCharsets.ISO_8859_1)));
        return all.toString();
    }

    List<Seen> spans() {
        return bodies.stream()
                .flatMap(body -> fields(body, OF_RESOURCE).stream())
                .flatMap(resource -> fields(resource.bytes(), OF_SCOPE).stream())
                .flatMap(scope -> fields(scope.bytes(), SPAN).stream())
                .map(span -> seen(span.bytes()))
                .toList();
    }

    private static Seen seen(byte[] span) {
        return new Seen(
                only(span, NAME).text(),
                only(span, TRACE_ID).hex(),
                only(span, SPAN_ID).hex(),
                only(span, PARENT_ID).hex(),
                fields(span, ATTRIBUTE).stream()
                        .map(field ->
                                field.text().replaceAll("\\p{Cntrl}+", " ").strip())
                        .toList());
    }

    private static Field only(byte[] message, int number) {
        List<Field> found = fields(message, number);
        return found.isEmpty() ? new Field(number, new byte[0]) : found.get(0);
    }

    /** The fields of this number whose length is told. */
    private static List<Field> fields(byte[] message, int number) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(message);
        while (in.hasRemaining()) {
            long key = varint(in);
            switch ((int) (key & 7)) {
                case 0 -> varint(in);
                case 1 -> in.getLong();
                case 5 -> in.getInt();
                default -> {
                    byte[] bytes = new byte[(int) varint(in)];
                    in.get(bytes);
                    if (key >> 3 == number) {
                        fields.add(new Field(number, bytes));
                    }
                }
            }
        }
        return fields;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
