package cloud.preflight.adapter.http;

import cloud.preflight.answers.Answers;
import cloud.preflight.answers.Capabilities;
import cloud.preflight.live.LiveFacts;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Where facts come from that a question does not bring: where a cloud is asked, from there in the name of the caller, and then
 * from the inventory. Safe for any number of threads.
 */
@Singleton
final class CallerFacts {

    private final Service.Sources sources;

    CallerFacts(Service.Sources sources) {
        this.sources = sources;
    }

    /** Whether a question may have to wait for facts. */
    boolean mayWait() {
        return sources.cloud().isPresent() || !sources.inventory().absent();
    }

    /** Those of the caller who sends this request. */
    Asked of(HttpRequest<?> request) {
        return new Asked(sources.cloud()
                .map(cloud ->
                        cloud.of(ShownToken.of(request.getHeaders()).orElse(null), CredentialsFilter.said(request))));
    }

    /** The headers of an answer that begins before facts are read say how old a fact of it may be. */
    <B> MutableHttpResponse<B> aged(MutableHttpResponse<B> response) {
        return sources.cloud()
                .map(cloud -> cloud.settings().cache())
                .filter(longest -> !longest.isZero())
                .map(longest -> aged(response, longest))
                .orElse(response);
    }

    private static <B> MutableHttpResponse<B> aged(MutableHttpResponse<B> response, Duration age) {
        return response.header(HttpHeaders.AGE, String.valueOf(age.toSeconds()));
    }

    /** What one request asks. */
    record Asked(Optional<LiveFacts> live) {

        /** What answers it. */
        Answers by(Answers answers) {
            return live.map(shown -> answers.firstFrom(shown)).orElse(answers);
        }

        /** What answers it. */
        Capabilities by(Capabilities capabilities) {
            return live.map(shown -> capabilities.firstFrom(shown)).orElse(capabilities);
        }

        /** Says how old the oldest fact is, where facts are kept for a while. */
        HttpResponse<?> aged(MutableHttpResponse<?> response) {
            return live.flatMap(LiveFacts::age)
                    .<HttpResponse<?>>map(age -> CallerFacts.aged(response, age))
                    .orElse(response);
        }
    }
}
