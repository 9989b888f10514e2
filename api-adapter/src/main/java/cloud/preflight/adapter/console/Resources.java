package cloud.preflight.adapter.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** What the console has beside its classes. */
final class Resources {

    private Resources() {}

    /** A file that may be there. */
    static Optional<byte[]> bytes(String file) {
        try (InputStream in = Resources.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A text that is there. */
    static String text(String file) {
        return new String(bytes(file).orElseThrow(() -> new IllegalStateException(file)), StandardCharsets.UTF_8);
    }

    /** A file that is there, which the caller closes. */
    static InputStream open(String file) {
        return Objects.requireNonNull(Resources.class.getResourceAsStream(file), file);
    }
}
