package cloud.preflight.internal.check;

import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of the exact rules and profile: the version, a digest of the sources that decide, which the build makes, and one of
 * the profile.
 */
public final class Ruleset {

    private static final int SHOWN_CHARACTERS = 16;

    private Ruleset() {}

    /** The name of the rules under this profile. */
    public static String of(Profile profile) {
        return String.join("-", version(), shown(resource("sources.digest")), shown(digest(profile.canonical())));
    }

    /** The version of this library. */
    public static String version() {
        return resource("version");
    }

    private static String shown(String digest) {
        return digest.substring(0, SHOWN_CHARACTERS);
    }

    private static String resource(String name) {
        String path = "/META-INF/preflight/" + name;
        try (InputStream resource = Ruleset.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalStateException("the build made no " + path);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
