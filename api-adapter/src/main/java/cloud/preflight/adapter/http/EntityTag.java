package cloud.preflight.adapter.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of a body, by which a client tells whether it has it already. A weak one, since it is the same for the bytes
 * and for what becomes of them when they are compressed.
 */
final class EntityTag {

    private static final int BYTES = 16;
    private static final String WEAK = "W/";

    private EntityTag() {}

    static String of(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return WEAK + '"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether an {@code If-None-Match} header has the tag, or stands for any; a strong one is as good. */
    static boolean matches(String tag, @Nullable String header) {
        return header != null
                && Stream.of(header.split(","))
                        .map(String::strip)
                        .anyMatch(had -> had.equals("*") || had.equals(tag) || tag.equals(WEAK + had));
    }
}
