package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.profile.InvalidProfile;
import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The platform profile that a command decides under. */
final class ProfileOption {

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            defaultValue = "${env:PREFLIGHT_PROFILE}",
            description = "The platform profile, a YAML file (PREFLIGHT_PROFILE). Default: the built-in one.")
    private @Nullable Path file;

    Profile profile() {
        if (file == null) {
            return Profile.defaults();
        }
        try {
            return Profile.load(file);
        } catch (InvalidProfile invalid) {
            throw new CommandFailure(file + ": " + oneLine(invalid));
        } catch (IOException unreadable) {
            throw new CommandFailure(file + ": the profile can't be read");
        }
    }

    private static String oneLine(InvalidProfile invalid) {
        return String.join("; ", String.valueOf(invalid.getMessage()).lines().toList());
    }
}
