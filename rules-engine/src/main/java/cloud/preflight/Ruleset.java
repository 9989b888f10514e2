package cloud.preflight;

import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The name of the exact rules and profile: version, digest of what the build made of the modules that decide, profile. */
final class Ruleset {

    private static final List<String> MODULES = List.of("catalog", "rules-engine", "openstack-facts");
    private static final int SHOWN_BYTES = 8;

    private Ruleset() {}

    static String of(Profile profile) {
        StringBuilder digests = new StringBuilder();
        MODULES.forEach(module -> digests.append(resource(module + ".digest")).append('\n'));
        return String.join("-", version(), digest(digests.toString()), digest(profile.canonical()));
    }

    static String version() {
        return resource("version");
    }

    /** Empty where a module is not there: an embedder need not have the readers of native documents. */
    private static String resource(String name) {
        try (InputStream resource = Ruleset.class.getResourceAsStream("/META-INF/preflight/" + name)) {
            return resource == null ? "" : new String(resource.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
