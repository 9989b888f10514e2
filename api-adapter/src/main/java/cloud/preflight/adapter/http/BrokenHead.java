package cloud.preflight.adapter.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Optional;

/** What makes a request's head none of HTTP as it is spoken here. Its message may be told to whoever sent it. */
final class BrokenHead extends Exception {

    private BrokenHead(String problem) {
        super(problem);
    }

    /** What is broken, if anything is. */
    static Optional<BrokenHead> in(HttpRequest request) {
        HttpVersion version = request.protocolVersion();
        if (!version.protocolName().equals(HttpVersion.HTTP_1_1.protocolName()) || version.majorVersion() != 1) {
            return Optional.of(
                    new BrokenHead("the request's version is " + version.text() + ", must be HTTP/1.1 or HTTP/1.0"));
        }
        int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
        return hosts > 1 || hosts == 0 && version.minorVersion() > 0
                ? Optional.of(new BrokenHead("the request has " + (hosts == 0 ? "no" : hosts) + " Host header"
                        + (hosts > 1 ? "s, must have one" : "")))
                : Optional.empty();
    }
}
