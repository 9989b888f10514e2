package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.internal.yaml.PlainYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/** The {@code clouds.yaml} that the clients of OpenStack read, and the {@code secure.yaml} beside it. */
final class CloudsFile {

    private final Function<String, Optional<String>> environment;

    /** The one that an environment has. */
    CloudsFile(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /** The options of the cloud with this name. */
    SignInOptions options(String name) {
        Path file = found("clouds.yaml", "OS_CLIENT_CONFIG_FILE")
                .orElseThrow(() -> new CommandFailure("OS_CLOUD is " + name + ", but there is no clouds.yaml"));
        Map<?, ?> cloud = cloud(file, name)
                .orElseThrow(() -> new CommandFailure("OS_CLOUD is " + name + ", which " + file + " does not have"));
        Map<?, ?> secrets = found("secure.yaml", "OS_CLIENT_SECURE_FILE")
                .flatMap(secure -> cloud(secure, name))
                .orElse(Map.of());
        return new SignInOptions(
                option -> Stream.of(secrets, cloud)
                        .flatMap(fields -> Stream.of(fields.get("auth"), fields))
                        .map(fields -> fields instanceof Map<?, ?> some ? some.get(option) : null)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .filter(value -> !value.isEmpty())
                        .findFirst(),
                option -> option + " of the cloud " + name + " in " + file);
    }

    /** Where they are looked for, the first that is there. */
    private Optional<Path> found(String file, String variable) {
        Optional<Path> named = environment.apply(variable).map(name -> FileNames.of(variable, name));
        if (named.isPresent()) {
            return named;
        }
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(
                        Path.of(file),
                        home.resolve(".config/openstack").resolve(file),
                        Path.of("/etc/openstack").resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<Map<?, ?>> cloud(Path file, String name) {
        return field(document(file), "clouds").flatMap(clouds -> field(clouds, name));
    }

    private static Optional<Map<?, ?>> field(@Nullable Object in, String name) {
        return in instanceof Map<?, ?> fields && fields.get(name) instanceof Map<?, ?> inner
                ? Optional.of(inner)
                : Optional.empty();
    }

    /** What the parser says of a file that it can't read may quote a password. */
    private static @Nullable Object document(Path file) {
        try {
            return PlainYaml.document(Files.readString(file), false);
        } catch (IOException | YAMLException unreadable) {
            throw new CommandFailure(file + " can't be read as YAML");
        }
    }
}
