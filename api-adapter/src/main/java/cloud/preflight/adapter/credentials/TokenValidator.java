package cloud.preflight.adapter.credentials;

import cloud.preflight.adapter.credentials.KeystoneSettings.Account;
import cloud.preflight.adapter.tracing.Calls;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Asks an identity service about tokens: {@code GET /v3/auth/tokens}. Safe for any number of threads. */
final class TokenValidator {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final KeystoneHttp http;
    private final URI tokens;
    private final @Nullable AccountToken account;

    private TokenValidator(KeystoneHttp http, URI tokens, @Nullable AccountToken account) {
        this.http = http;
        this.tokens = tokens;
        this.account = account;
    }

    static TokenValidator of(KeystoneSettings settings, Calls calls) {
        KeystoneHttp http = new KeystoneHttp(settings.timeout(), calls);
        URI tokens = URI.create(settings.url() + "/auth/tokens");
        Account account = settings.account();
        return new TokenValidator(http, tokens, account == null ? null : new AccountToken(http, tokens, account));
    }

    /** What is said of a token before the deadline, of {@link System#nanoTime()}. */
    Validation validation(String token, long deadline) throws KeystoneFailure {
        HttpResponse<byte[]> answer = answer(token, deadline);
        return switch (answer.statusCode()) {
            case OK -> TokenDocument.validation(answer.body());
            case UNAUTHORIZED, NOT_FOUND -> Validation.Refused.INVALID;
            default -> throw new KeystoneFailure("it answered " + answer.statusCode());
        };
    }

    private HttpResponse<byte[]> answer(String token, long deadline) throws KeystoneFailure {
        if (account == null) {
            return answer(token, token, deadline);
        }
        String ours = account.token(deadline);
        HttpResponse<byte[]> answer = answer(ours, token, deadline);
        return answer.statusCode() == UNAUTHORIZED ? answer(account.renewed(ours, deadline), token, deadline) : answer;
    }

    private HttpResponse<byte[]> answer(String asking, String token, long deadline) throws KeystoneFailure {
        return http.send(
                HttpRequest.newBuilder(tokens)
                        .header("Accept", "application/json")
                        .header("X-Auth-Token", asking)
                        .header("X-Subject-Token", token)
                        .build(),
                deadline);
    }
}
