package cloud.preflight.adapter.credentials;

import cloud.preflight.adapter.credentials.KeystoneSettings.Account;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The token of an account of ours, which is asked for when it is first needed and again when it is refused: {@code POST
 * /v3/auth/tokens}. Safe for any number of threads.
 */
final class AccountToken {

    private static final int CREATED = 201;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{64}");

    private final KeystoneHttp http;
    private final URI tokens;
    private final Account account;
    private @Nullable String token;

    AccountToken(KeystoneHttp http, URI tokens, Account account) {
        this.http = http;
        this.tokens = tokens;
        this.account = account;
    }

    /** The token, new if there is none yet. */
    synchronized String token(long deadline) throws KeystoneFailure {
        if (token == null) {
            token = created(deadline);
        }
        return token;
    }

    /** Another one than that which was refused. */
    synchronized String renewed(String refused, long deadline) throws KeystoneFailure {
        if (refused.equals(token)) {
            token = null;
        }
        return token(deadline);
    }

    private String created(long deadline) throws KeystoneFailure {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(tokens)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(request()))
                        .build(),
                deadline);
        if (answer.statusCode() != CREATED) {
            throw new KeystoneFailure("it answered " + answer.statusCode() + " to the account " + account);
        }
        return answer.headers()
                .firstValue("X-Subject-Token")
                .filter(KeystoneTokens::sendable)
                .orElseThrow(() -> new KeystoneFailure("it gave no token to the account " + account));
    }

    private String request() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("auth");
            identity(json);
            json.writeObjectFieldStart("scope");
            json.writeObjectFieldStart("project");
            named(json, account.project());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void identity(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("identity");
        json.writeArrayFieldStart("methods");
        json.writeString("password");
        json.writeEndArray();
        json.writeObjectFieldStart("password");
        json.writeObjectFieldStart("user");
        named(json, account.user());
        json.writeStringField("password", account.password());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void named(JsonGenerator json, String nameOrId) throws IOException {
        if (ID.matcher(nameOrId).matches()) {
            json.writeStringField("id", nameOrId);
        } else {
            json.writeStringField("name", nameOrId);
            json.writeObjectFieldStart("domain");
            json.writeStringField("id", "default");
            json.writeEndObject();
        }
    }
}
