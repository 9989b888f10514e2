package cloud.preflight.adapter.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The file of tokens. */
final class TokensOption {

    /** Where tokens are in the data directory. */
    static final String USUAL = "tokens";

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "The token file (PREFLIGHT_TOKENS). Default: tokens in the data directory.")
    private @Nullable Path file;

    /** The file that the flag names; an empty one, which a script leaves where it has nothing to say, counts as absent. */
    Optional<Path> file() {
        return Optional.ofNullable(file).filter(path -> !path.toString().isEmpty());
    }
}
