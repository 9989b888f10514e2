package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventories;
import cloud.preflight.inventory.Inventory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions and answers that pass each other. */
class NdjsonStreamTest {

    private static final String LINES = "Content-Type: application/x-ndjson";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final int MEBIBYTE = 1 << 20;
    private static final long STALLED_MILLIS = 3_000;

    private Service service;
    private Log log;

    @BeforeEach
    void start() throws Service.NotStarted {
        service = Services.start(Preflight.create(), Inventories.none());
        log = new Log();
    }

    @AfterEach
    void nothingIsLogged() {
        service.close();
        log.close();
        assertThat(log.warningsAndErrors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Encoding: identity", "Accept-Encoding: gzip"})
    void aLineIsAnsweredBeforeTheNextIsSent(String encoding) {
        try (Wire wire = Wire.to(service.url())) {
            wire.post(LINES, CHUNKED, encoding).chunk(Asked.deletePolicy("p1") + "\n");
            assertThat(wire.answerHead().status()).isEqualTo(200);
            assertThat(wire.chunkedLine()).startsWith("{\"line\":1,");
            assertThat(wire.chunk("{}\n").chunkedLine()).startsWith("{\"line\":2,\"error_code\":\"CSBS.9001\"");
            wire.chunk(Asked.deletePolicy("p3"));
            assertThat(wire.send("0\r\n\r\n").chunkedLine()).startsWith("{\"line\":3,");
            assertThat(wire.chunk()).isEmpty();
        }
    }

    @Test
    void aLineSeesWhatWasWrittenSinceTheFirst(@TempDir Path directory) throws Service.NotStarted {
        String question = "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"}}\n";
        try (Service keeping = Services.start(Preflight.create(), Inventory.in(directory));
                Wire wire = Wire.to(keeping.url())) {
            wire.post(LINES, CHUNKED).chunk(question).answerHead();
            assertThat(wire.chunkedLine()).contains("policies/p");
            Client client = new Client(keeping.url());
            String policies = "{\"policies\":[{\"id\":\"p\",\"name\":\"n\"}],\"operation_logs\":[]}";
            Reply put = client.send(
                    "PUT",
                    "/v1/project-1/inventory",
                    BodyPublishers.ofString(policies),
                    "Content-Type",
                    "application/json");
            assertThat(put.status()).isEqualTo(200);
            assertThat(wire.chunk(question).chunkedLine())
                    .startsWith("{\"line\":2,")
                    .doesNotContain("policies/p");
        }
    }

    @Test
    void aLineMayComeByteByByte() {
        try (Wire wire = Wire.to(service.url())) {
            wire.post(LINES, CHUNKED);
            (Asked.deletePolicy("\uD83D\uDE00") + "\n")
                    .codePoints()
                    .forEach(character -> wire.chunk(Character.toString(character)));
            wire.answerHead();
            assertThat(wire.chunkedLine()).startsWith("{\"line\":1,").contains("CSBS.3000");
        }
    }

    @Test
    void theConnectionIsGoodForTheNextQuestion() {
        try (Wire wire = Wire.to(service.url())) {
            wire.post(LINES, CHUNKED).chunk("{}\n").send("0\r\n\r\n").answerHead();
            wire.chunkedLine();
            assertThat(wire.chunk()).isEmpty();
            wire.post("Content-Type: application/json", "Content-Length: " + Asked.ALLOWED.length);
            assertThat(wire.send(Asked.ALLOWED).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatDoesNotReadStopsTheWork() throws Exception {
        assertThat(accepted(64 * MEBIBYTE)).isLessThan(16L * MEBIBYTE);
        service.finish();
    }

    @Test
    void aClientThatGoesAwayEndsTheWork() throws Exception {
        try (Wire wire = Wire.to(service.url())) {
            String manyLines = (Asked.deletePolicy("p") + "\n").repeat(1_000);
            wire.post(LINES, CHUNKED).chunk(manyLines).answerHead();
            assertThat(wire.chunkedLine()).startsWith("{\"line\":1,");
            wire.socket().setSoLinger(true, 0);
        }
        // It only returns early when the connection is gone.
        service.finish();
    }

    /** How many bytes of questions are taken from a client that never reads an answer, until none has been for a while. */
    private long accepted(long most) throws IOException {
        ByteBuffer lines =
                ByteBuffer.wrap((Asked.deletePolicy("p") + "\n").repeat(10_000).getBytes(StandardCharsets.UTF_8));
        URI uri = URI.create(service.url());
        try (SocketChannel channel = SocketChannel.open();
                Selector selector = Selector.open()) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
            channel.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            channel.write(ByteBuffer.wrap(("POST " + Client.VALIDATIONS + " HTTP/1.1\r\nHost: test\r\n" + LINES
                            + "\r\nContent-Length: " + most + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_WRITE);
            long sent = 0;
            while (sent < most && selector.select(STALLED_MILLIS) > 0) {
                selector.selectedKeys().clear();
                lines.rewind();
                sent += channel.write(lines.limit((int) Math.min(lines.capacity(), most - sent)));
            }
            return sent;
        }
    }
}
