package cloud.preflight.adapter.hostile;

import static cloud.preflight.adapter.hostile.Besieged.WRITTEN;
import static cloud.preflight.adapter.hostile.Besieged.any;

import java.util.List;
import java.util.Random;

/** What is no HTTP, or hardly. */
final class HostileHeads {

    private static final List<String> LINES = List.of(
            "garbage",
            "GET /",
            "GET  /  HTTP/1.1",
            "GET / HTTP/9.9",
            "GET / HTTP/0.9",
            "GET /health HTTP/2.0",
            "GET /health ICY/1.1",
            "GET /a b HTTP/1.1",
            "GET \u0001 HTTP/1.1",
            "GET /\u00e9 HTTP/1.1",
            "PRI * HTTP/2.0\r\n\r\nSM",
            "CONNECT test:80 HTTP/1.1",
            "G\u0000T / HTTP/1.1",
            "{\"operation\":\"protect\"}",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003");

    private static final List<String> HEADERS = List.of(
            "Content-Length: many",
            "Content-Length: -1",
            "Content-Length: +2",
            "Content-Length: 0x2",
            "Content-Length: 2, 2",
            "Content-Length: 99999999999999999999",
            "Content-Length: 2\r\nContent-Length: 3",
            "Content-Length: 2\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
            "Transfer-Encoding: \u000bchunked",
            "Transfer-Encoding : chunked",
            "no header at all",
            " folded: x",
            "Bad\u0000Name: x",
            ": x",
            "X: a\rb",
            "X: a\u0000b",
            "Host: another",
            "Expect: 100-continue\r\nContent-Length: 2",
            "Expect: nonsense",
            "Connection: close",
            "Connection: nonsense, close",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
            "Connection: keep-alive, X-Auth-Token");

    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "2\r\n{}\r\n0\r\n\r\n",
            "ffffffffffffffff\r\n{}",
            "-1\r\n{}",
            "2;x=y\r\n{}\r\n0\r\nX: y\r\n\r\n",
            "0\r\n\r\nGET / HTTP/1.1\r\n\r\n");

    private final Besieged besieged;

    HostileHeads(Besieged besieged) {
        this.besieged = besieged;
    }

    Attack attack(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Attack.broken(noise(random));
            case 1 ->
                Attack.broken(HttpRequest.ascii(any(LINES, random) + "\r\nHost: test\r\n\r\n" + any(BODIES, random)));
            case 2 -> Attack.broken(HttpRequest.ascii(bomb(random)));
            default -> Attack.broken(HttpRequest.ascii(request(random)));
        };
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(5_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A head that is larger than any should be. */
    private String bomb(Random random) {
        int size = 4_000 + random.nextInt(60_000);
        String filler = "x".repeat(size);
        return switch (random.nextInt(4)) {
            case 0 -> "GET /" + filler + " HTTP/1.1\r\nHost: test\r\n\r\n";
            case 1 -> "GET / HTTP/1.1\r\nHost: test\r\nX: " + filler + "\r\n\r\n";
            case 2 -> "GET / HTTP/1.1\r\nHost: test\r\n" + "a: b\r\n".repeat(size / 8) + "\r\n";
            default -> "GET /v1/error-codes?" + "a=b&".repeat(size / 8) + " HTTP/1.1\r\nHost: test\r\n\r\n";
        };
    }

    private String request(Random random) {
        String end = random.nextInt(8) == 0 ? "\n" : "\r\n";
        String head = "POST /v1/" + WRITTEN + "/validations HTTP/1." + random.nextInt(3) + end
                + (random.nextInt(8) == 0 ? "" : "Host: test" + end)
                + besieged.token(WRITTEN) + end
                + any(HEADERS, random) + end;
        return head + end + any(BODIES, random);
    }
}
