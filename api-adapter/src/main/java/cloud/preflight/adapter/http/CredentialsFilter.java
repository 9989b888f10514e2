package cloud.preflight.adapter.http;

import cloud.preflight.adapter.credentials.Admission;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.answers.ErrorAnswer;
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

/** Lets nobody ask about a project but with its credentials, before anything else of the request is looked at. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(CredentialsFilter.FIRST)
final class CredentialsFilter {

    /** Before those that look at the query and the body. */
    static final int FIRST = -1_000;

    private static final CompletionStage<Optional<HttpResponse<?>>> OPEN =
            CompletableFuture.completedFuture(Optional.empty());

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
        return credentials
                .admission(ShownToken.of(request.getHeaders()).orElse(null), project)
                .thenApply(CredentialsFilter::answer);
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
