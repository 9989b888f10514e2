package cloud.preflight.adapter.credentials;

import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.JsonTree;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document of a token, as an identity service answers it. */
final class TokenDocument {

    private TokenDocument() {}

    /** What it says of the token; one of a domain, or of nothing, has no project. */
    static Validation validation(byte[] json) throws KeystoneFailure {
        if (!(tree(json).get("token") instanceof Map<?, ?> token)) {
            throw unreadable("token");
        }
        return new Validation.Valid(project(token.get("project")), expires(token.get("expires_at")));
    }

    private static Map<String, @Nullable Object> tree(byte[] json) throws KeystoneFailure {
        try {
            return JsonTree.object(json);
        } catch (InvalidDocument invalid) {
            throw new KeystoneFailure("its answer is not JSON");
        }
    }

    private static @Nullable String project(@Nullable Object project) throws KeystoneFailure {
        if (project == null) {
            return null;
        }
        if (project instanceof Map<?, ?> fields && fields.get("id") instanceof String id) {
            return id;
        }
        throw unreadable("token.project.id");
    }

    private static Instant expires(@Nullable Object time) throws KeystoneFailure {
        if (time instanceof String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException other) {
                throw unreadable("token.expires_at");
            }
        }
        throw unreadable("token.expires_at");
    }

    private static KeystoneFailure unreadable(String field) {
        return new KeystoneFailure("its answer has no readable " + field);
    }
}
