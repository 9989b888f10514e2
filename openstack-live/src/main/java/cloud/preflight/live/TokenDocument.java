package cloud.preflight.live;

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
    static Validation.Valid validation(byte[] json) throws ServiceFailure {
        if (!(tree(json).get("token") instanceof Map<?, ?> token)) {
            throw unreadable("token");
        }
        return new Validation.Valid(
                project(token.get("project")),
                expires(token.get("expires_at")),
                Catalog.of(token.get("catalog")).orElse(null));
    }

    /** Whether a document's token is of this project. */
    static boolean isOf(byte[] json, Named project) throws ServiceFailure {
        return tree(json).get("token") instanceof Map<?, ?> token
                && token.get("project") instanceof Map<?, ?> own
                && (project.id() == null
                        ? project.name() != null && project.name().equals(own.get("name"))
                        : project.id().equals(own.get("id")));
    }

    private static Map<String, @Nullable Object> tree(byte[] json) throws ServiceFailure {
        try {
            return JsonTree.object(json);
        } catch (InvalidDocument invalid) {
            throw new ServiceFailure(Service.KEYSTONE, "its answer is not JSON");
        }
    }

    private static @Nullable String project(@Nullable Object project) throws ServiceFailure {
        if (project == null) {
            return null;
        }
        if (project instanceof Map<?, ?> fields && fields.get("id") instanceof String id) {
            return id;
        }
        throw unreadable("token.project.id");
    }

    private static Instant expires(@Nullable Object time) throws ServiceFailure {
        if (time instanceof String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException other) {
                throw unreadable("token.expires_at");
            }
        }
        throw unreadable("token.expires_at");
    }

    private static ServiceFailure unreadable(String field) {
        return new ServiceFailure(Service.KEYSTONE, "its answer has no readable " + field);
    }
}
