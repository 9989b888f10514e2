package cloud.preflight.adapter.command;

import cloud.preflight.profile.Profile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The platform profile that a command decides under. */
final class ProfileOption {

    private static final String VARIABLE = "PREFLIGHT_PROFILE";

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "The platform profile, a YAML file (PREFLIGHT_PROFILE). Default: the built-in one.")
    private @Nullable Path file;

    Profile profile() {
        return file().map(ProfileFile::profile).orElseGet(Profile::defaults);
    }

    /** The file that has it; none where it is the built-in one. */
    Optional<ProfileFile> file() {
        return Optional.ofNullable(file)
                .map(flag -> new ProfileFile(flag, flag.toString()))
                .or(() -> FileNames.in(VARIABLE).map(named -> new ProfileFile(named, VARIABLE + "=" + named)));
    }

    /** The file whose changes count, if they are to; of a pipe there are none. */
    Optional<ProfileFile> watched(boolean reloads) {
        return file().filter(named -> reloads && named.isFile());
    }

    /** Where it is, as a log may have it. */
    String place() {
        return file().map(named -> named.path().toString()).orElse("built-in");
    }
}
