package cloud.preflight.live;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** What Keystone is asked: {@code GET} and {@code POST /v3/auth/tokens}. Safe for any number of threads. */
final class KeystoneApi {

    /** Larger than any token's document with the largest catalog. */
    private static final int LARGEST = 1 << 22;

    private static final int CREATED = 201;

    /** What stands in a header; nobody has a token of anything else. */
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    private final HttpTransport transport;
    private final URI tokens;

    KeystoneApi(HttpTransport transport, URI url) {
        this.transport = transport;
        tokens = URI.create(url + "/auth/tokens");
    }

    /** A token that was given, and its document. */
    record Given(String token, byte[] document) {}

    /** Whether a token can be sent on at all. What can't be is told by the sender's exception, which must not be logged. */
    static boolean isSendable(String token) {
        return TOKEN.matcher(token).matches();
    }

    /** What is said of a token to whoever shows another, or the same. */
    HttpResponse<byte[]> validated(String asking, String token, long deadline) throws ServiceFailure {
        return send(
                HttpRequest.newBuilder(tokens).header("X-Auth-Token", asking).header("X-Subject-Token", token),
                deadline);
    }

    /** What is answered to somebody who signs in. */
    HttpResponse<byte[]> created(SignIn how, long deadline) throws ServiceFailure {
        return send(
                HttpRequest.newBuilder(tokens)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(SignInJson.body(how))),
                deadline);
    }

    /** The token of such an answer. */
    Given given(SignIn how, HttpResponse<byte[]> answer) throws ServiceFailure {
        if (answer.statusCode() != CREATED) {
            throw new ServiceFailure(Service.KEYSTONE, "it answered " + answer.statusCode() + " to " + how);
        }
        String token = answer.headers()
                .firstValue("X-Subject-Token")
                .filter(KeystoneApi::isSendable)
                .orElseThrow(() -> new ServiceFailure(Service.KEYSTONE, "it gave no token to " + how));
        return new Given(token, answer.body());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, long deadline) throws ServiceFailure {
        return transport.send(
                Service.KEYSTONE, request.header("Accept", "application/json").build(), deadline, LARGEST);
    }
}
