package cloud.preflight.adapter.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a service, as any client would. Waits for an answer for some minutes at most. */
public final class Client {

    public static final String VALIDATIONS = "/v1/project-1/validations";

    /** Longer than the longest answer takes where others keep the machine busy. */
    private static final long LONGEST_MINUTES = 5;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;

    public Client(String url) {
        this.url = url;
    }

    /** Posts JSON; headers are names and values in turn. */
    public Reply post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/json");
        return send(with(request, headers).POST(BodyPublishers.ofByteArray(body)));
    }

    public Reply post(String path, String body, String... headers) {
        return post(path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers);
    }

    public Reply get(String path, String... headers) {
        return send(with(to(path), headers).GET());
    }

    public Reply send(String method, String path, BodyPublisher body, String... headers) {
        return send(with(to(path), headers).method(method, body));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Reply send(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> answer = HTTP.sendAsync(request.build(), BodyHandlers.ofByteArray());
        try {
            return Reply.of(answer.get(LONGEST_MINUTES, TimeUnit.MINUTES));
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException broken
                    ? new UncheckedIOException(broken)
                    : new IllegalStateException(failure.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("no answer to " + request.build(), late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            answer.cancel(true);
        }
    }
}
