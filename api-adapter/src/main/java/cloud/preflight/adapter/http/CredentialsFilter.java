package cloud.preflight.adapter.http;

import cloud.preflight.adapter.credentials.Admission;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.live.Validation;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.Router;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Lets nobody ask about a project but with its credentials, before anything else of the request is looked at. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(CredentialsFilter.FIRST)
final class CredentialsFilter {

    /** Before those that look at the query and the body. */
    static final int FIRST = -1_000;

    private static final CompletionStage<Optional<HttpResponse<?>>> OPEN =
            CompletableFuture.completedFuture(Optional.empty());

    /** The attribute of a request that has what an identity service said of its token. */
    private static final String SAID = "preflight.validation";

    private final Credentials credentials;
    private final Router router;

    CredentialsFilter(Credentials credentials, Router router) {
        this.credentials = credentials;
        this.router = router;
    }

    @RequestFilter
    CompletionStage<Optional<HttpResponse<?>>> refusal(HttpRequest<?> request) {
        return credentials.required()
                ? AskedProject.of(request, router)
                        .map(project -> refusal(request, project))
                        .orElse(OPEN)
                : OPEN;
    }

    private CompletionStage<Optional<HttpResponse<?>>> refusal(HttpRequest<?> request, String project) {
        String token = ShownToken.of(request.getHeaders()).orElse(null);
        return LoggedRequestId.naming(request, () -> credentials.judged(token, project))
                .thenApply(judged -> {
                    request.setAttribute(SAID, judged.said());
                    return answer(judged.admission());
                });
    }

    /** What an identity service said of the token that the request shows; null where none was asked. */
    static @Nullable Validation said(HttpRequest<?> request) {
        return request.getAttribute(SAID, Validation.class).orElse(null);
    }

    private static Optional<HttpResponse<?>> answer(Admission admission) {
        return switch (admission) {
            case ADMITTED -> Optional.empty();
            case UNKNOWN ->
                Optional.of(Errors.response(ErrorAnswer.ours(
                        HttpStatus.UNAUTHORIZED.getCode(),
                        "The request has no valid credentials: a token of the project is wanted in X-Auth-Token,"
                                + " or in Authorization: Bearer")));
            case FOREIGN ->
                Optional.of(Errors.response(ErrorAnswer.ours(
                        HttpStatus.FORBIDDEN.getCode(), "The credentials are not those of this project")));
            case UNDECIDED -> Optional.of(Errors.response(ErrorAnswer.unavailable("Keystone")));
        };
    }
}
