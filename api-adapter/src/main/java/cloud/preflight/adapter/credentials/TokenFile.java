package cloud.preflight.adapter.credentials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The file that says which tokens there are: a line each, {@code project:hash}, where the hash is the SHA-256 of the token
 * in lower-case hexadecimal. Empty lines and those that start with {@code #} are none. Safe for any number of threads, and
 * for several programs that add to it at once.
 */
public final class TokenFile {

    private static final int LARGEST = 1 << 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;

    /** The file at this place, be it there or not. */
    public TokenFile(Path path) {
        this.path = path;
    }

    /** What keeps a project from having a token, as the end of a sentence; empty when nothing does. */
    public static Optional<String> fault(String project) {
        return TokenList.fault(project);
    }

    /**
     * Makes a token for a project that has no {@link #fault}, and gives it. Nobody can ask for it again: the file keeps its
     * hash. A file that was not there may be read by its owner alone.
     *
     * @throws IOException when it can't be written; then there is no new token
     */
    public String add(String project) throws IOException {
        byte[] random = new byte[TokenHash.BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createDirectories(
                Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path));
        append(TokenList.line(project, token) + "\n");
        return token;
    }

    /** All in one write to the end of the file, so that whoever reads or adds at the same time sees whole lines. */
    private void append(String line) throws IOException {
        String whole = endsInALine() ? line : "\n" + line;
        ByteBuffer bytes = ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8));
        Set<StandardOpenOption> adding = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (FileChannel file = FileChannel.open(path, adding, ownerAlone())) {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    private boolean endsInALine() throws IOException {
        return !Files.exists(path) || Files.size(path) == 0 || text().endsWith("\n");
    }

    private FileAttribute<?>[] ownerAlone() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** What it holds now. */
    String text() throws IOException {
        // Of anything but a file the end may never come.
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.size(path) > LARGEST) {
            throw new IOException("too large");
        }
        return Files.readString(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
