package cloud.preflight.live;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** How the services of a cloud are reached. One is enough for a program: connections are shared. */
public final class HttpTransport {

    private static final Duration LONGEST_CONNECT = Duration.ofMinutes(1);

    private final HttpClient http;
    private final Calls calls;

    private HttpTransport(HttpClient http, Calls calls) {
        this.http = http;
        this.calls = calls;
    }

    /** One that trusts whom the virtual machine trusts, and takes no proxy. */
    public static HttpTransport direct() {
        return of(null, Proxies.NONE, Calls.NONE);
    }

    /**
     * One that trusts certificates by these authorities, and takes these proxies.
     *
     * @param trust who is trusted, as {@link TrustedAuthorities} reads it; null for whom the virtual machine trusts
     * @param calls hears of every request
     */
    public static HttpTransport of(@Nullable SSLContext trust, Proxies proxies, Calls calls) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(LONGEST_CONNECT)
                .proxy(proxies);
        if (trust != null) {
            builder.sslContext(trust);
        }
        return new HttpTransport(builder.build(), calls);
    }

    /**
     * The answer, if all of it is there before the deadline, of {@link System#nanoTime()}.
     *
     * @param service whom the request is for
     * @param largest how many bytes the answer may have
     */
    HttpResponse<byte[]> send(Service service, HttpRequest request, long deadline, int largest) throws ServiceFailure {
        Calls.Call call = calls.begin(request.method(), service.title().toLowerCase(Locale.ROOT));
        int status = 0;
        try {
            HttpResponse<byte[]> answer = answer(service, carrying(call, request), deadline, largest);
            status = answer.statusCode();
            return answer;
        } finally {
            call.end(status);
        }
    }

    /** One whose tasks belong to what they were given to it by. */
    Executor carrying(Executor executor) {
        return calls.carrying(executor);
    }

    private static HttpRequest carrying(Calls.Call call, HttpRequest request) {
        if (call.headers().isEmpty()) {
            return request;
        }
        HttpRequest.Builder more = HttpRequest.newBuilder(request, (name, value) -> true);
        call.headers().forEach(more::setHeader);
        return more.build();
    }

    private HttpResponse<byte[]> answer(Service service, HttpRequest request, long deadline, int largest)
            throws ServiceFailure {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new ServiceFailure(service, "it took too long");
        }
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, head -> new LimitedBody(largest));
        try {
            return answer.get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new ServiceFailure(service, "it took too long");
        } catch (ExecutionException broken) {
            throw new ServiceFailure(service, "it can't be reached, or broke off");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new ServiceFailure(service, "the program ends");
        } finally {
            answer.cancel(true);
        }
    }
}
