package cloud.preflight.live;

import cloud.preflight.live.SignIn.ApplicationCredential;
import cloud.preflight.live.SignIn.Password;
import cloud.preflight.live.SignIn.Token;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes how somebody signs in, as {@code POST /v3/auth/tokens} takes it. */
final class SignInJson {

    private final JsonGenerator json;

    private SignInJson(JsonGenerator json) {
        this.json = json;
    }

    static String body(SignIn how) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("auth");
            new SignInJson(json).write(how);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write(SignIn how) throws IOException {
        if (how instanceof Password password) {
            begin("password");
            json.writeObjectFieldStart("user");
            fields(password.user());
            json.writeStringField("password", password.password());
            json.writeEndObject();
            end(password.project());
        } else if (how instanceof Token token) {
            begin("token");
            json.writeStringField("id", token.token());
            end(token.project());
        } else {
            ApplicationCredential credential = (ApplicationCredential) how;
            begin("application_credential");
            whose(credential);
            json.writeStringField("secret", credential.secret());
            end(null);
        }
    }

    private void whose(ApplicationCredential credential) throws IOException {
        if (credential.id() != null) {
            json.writeStringField("id", credential.id());
            return;
        }
        json.writeStringField("name", credential.name());
        object("user", credential.user());
    }

    private void begin(String method) throws IOException {
        json.writeObjectFieldStart("identity");
        json.writeArrayFieldStart("methods");
        json.writeString(method);
        json.writeEndArray();
        json.writeObjectFieldStart(method);
    }

    private void end(@Nullable Named project) throws IOException {
        json.writeEndObject();
        json.writeEndObject();
        if (project != null) {
            json.writeObjectFieldStart("scope");
            object("project", project);
            json.writeEndObject();
        }
    }

    private void object(String field, @Nullable Named named) throws IOException {
        if (named != null) {
            json.writeObjectFieldStart(field);
            fields(named);
            json.writeEndObject();
        }
    }

    private void fields(Named named) throws IOException {
        if (named.id() != null) {
            json.writeStringField("id", named.id());
            return;
        }
        json.writeStringField("name", named.name());
        json.writeObjectFieldStart("domain");
        if (named.domainId() == null && named.domainName() != null) {
            json.writeStringField("name", named.domainName());
        } else {
            json.writeStringField("id", named.domainId() == null ? "default" : named.domainId());
        }
        json.writeEndObject();
    }
}
