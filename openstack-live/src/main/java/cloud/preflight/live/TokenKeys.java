package cloud.preflight.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What tokens are known by in memory: their SHA-256 behind a salt of this program's run, so that neither memory nor time tells
 * of them.
 */
final class TokenKeys {

    private static final int SALT_BYTES = 32;

    private final byte[] salt = new byte[SALT_BYTES];

    TokenKeys() {
        new SecureRandom().nextBytes(salt);
    }

    String of(String token) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
