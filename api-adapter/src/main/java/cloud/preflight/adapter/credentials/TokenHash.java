package cloud.preflight.adapter.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash that is kept of a token: SHA-256. A slow one would guard secrets that somebody thought of; these have 256 random
 * bits, and nobody tries them one by one.
 */
final class TokenHash {

    /** How many bytes it has. */
    static final int BYTES = 32;

    private TokenHash() {}

    static byte[] of(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
