package cloud.preflight.adapter.http;

import cloud.preflight.adapter.http.Service.NotStarted;
import cloud.preflight.internal.yaml.PlainYaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The file of the framework's settings in the working directory. */
final class SettingsFile {

    private SettingsFile() {}

    /** The one that counts, if there is one: the framework takes the first. */
    static Optional<String> name() {
        return Stream.of("application.yml", "application.yaml")
                .filter(name -> Files.exists(Path.of(name)))
                .findFirst();
    }

    /**
     * Refuses one that the framework would pass over since there are no settings in it, or that has a value which it would
     * take for none, before it is read there.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException when it is no YAML
     */
    static void check() throws NotStarted {
        Optional<String> name = name();
        if (name.isPresent() && !isMapping(Path.of(name.get()))) {
            throw new NotStarted(name.get() + " is not a mapping of keys to values");
        }
    }

    private static boolean isMapping(Path file) throws NotStarted {
        try (InputStream in = Files.newInputStream(file)) {
            for (Object document : PlainYaml.documents(in)) {
                if (document != null && !(document instanceof Map)) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            throw new NotStarted(file + " can't be read");
        }
    }
}
