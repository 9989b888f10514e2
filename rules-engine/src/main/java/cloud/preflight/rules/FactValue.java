package cloud.preflight.rules;

import static java.util.Objects.requireNonNull;

import cloud.preflight.facts.FactPath;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule looked at.
 *
 * @param path its place: written as {@link FactPath} is, or {@code request/…} in the request and {@code profile/…} in the
 *     platform profile. An element of a list that has an id is named by it: {@code
 *     checkpoint_items/i1/extend_info/volume_backups/b2/bootable}
 * @param value what the rule read there: a text, a {@link Long}, a {@link Boolean}, a list of these or of maps; of documents
 *     their ids. Null where nothing stands there, and where that is unknown
 * @param known whether it is known what stands there
 */
public record FactValue(String path, @Nullable Object value, boolean known) {

    /** A fact. */
    public FactValue {
        requireNonNull(path, "path");
        if (value != null && !known) {
            throw new IllegalArgumentException(path + " has a value, so that it is known");
        }
    }

    /** A fact that is known; null where nothing stands there. */
    public static FactValue of(String path, @Nullable Object value) {
        return new FactValue(path, value, true);
    }

    /** As {@link #of(String, Object)}, by its place. */
    public static FactValue of(FactPath path, @Nullable Object value) {
        return of(path.toString(), value);
    }

    /** A fact that is not known. */
    public static FactValue unknown(FactPath path) {
        return new FactValue(path.toString(), null, false);
    }

    /** A fact that is known when its value is: its absence says nothing. */
    static FactValue unknownWhenEmpty(FactPath path, String value) {
        return value.isEmpty() ? unknown(path) : of(path, value);
    }
}
