package cloud.preflight.adapter.credentials;

import cloud.preflight.adapter.tracing.Calls;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests to an identity service, and waits for the whole answer. Safe for any number of threads. */
final class KeystoneHttp {

    private final Calls calls;
    private final HttpClient http;

    /** One that waits so long at most for a connection. */
    KeystoneHttp(Duration timeout, Calls calls) {
        this.calls = calls;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** The answer, if all of it is there before the deadline, of {@link System#nanoTime()}. */
    HttpResponse<byte[]> send(HttpRequest request, long deadline) throws KeystoneFailure {
        Calls.Call call = calls.begin(request.method(), "keystone");
        int status = 0;
        try {
            HttpResponse<byte[]> answer = answer(carrying(call, request), deadline);
            status = answer.statusCode();
            return answer;
        } finally {
            call.end(status);
        }
    }

    private static HttpRequest carrying(Calls.Call call, HttpRequest request) {
        if (call.headers().isEmpty()) {
            return request;
        }
        HttpRequest.Builder more = HttpRequest.newBuilder(request, (name, value) -> true);
        call.headers().forEach(more::setHeader);
        return more.build();
    }

    private HttpResponse<byte[]> answer(HttpRequest request, long deadline) throws KeystoneFailure {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new KeystoneFailure("it took too long");
        }
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, head -> new LimitedBody());
        try {
            return answer.get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new KeystoneFailure("it took too long");
        } catch (ExecutionException broken) {
            throw new KeystoneFailure("it can't be reached, or broke off");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new KeystoneFailure("the service ends");
        } finally {
            answer.cancel(true);
        }
    }
}
