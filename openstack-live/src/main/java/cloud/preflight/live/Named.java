package cloud.preflight.live;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user or a project, as Keystone is told of it: by its id, or by its name in a domain. What is not said is null.
 *
 * @param id its id, which counts before the name
 * @param name its name
 * @param domainId the id of the domain that it is in, which counts before the domain's name
 * @param domainName the name of that domain; where there is neither, it is the one with the id {@code default}
 */
public record Named(
        @Nullable String id,
        @Nullable String name,
        @Nullable String domainId,
        @Nullable String domainName) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{64}");

    /** One of any domain by what looks like an id, or of the domain {@code default} by its name. */
    public static Named of(String nameOrId) {
        return ID.matcher(nameOrId).matches()
                ? new Named(nameOrId, null, null, null)
                : new Named(null, nameOrId, null, null);
    }

    /** Its name, or its id where nothing else is said. */
    @Override
    public String toString() {
        return String.valueOf(name == null ? id : name);
    }
}
