package cloud.preflight.adapter.http;

import cloud.preflight.adapter.http.Service.NotStarted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The file of the framework's settings in the working directory. */
final class SettingsFile {

    private SettingsFile() {}

    /** The one that counts, if there is one: the framework takes the first. */
    static Optional<String> name() {
        return Stream.of("application.yml", "application.yaml")
                .filter(name -> Files.exists(Path.of(name)))
                .findFirst();
    }

    /** Refuses one, which is readable YAML, that the framework would pass over since there are no settings in it. */
    static void check() throws NotStarted {
        Optional<String> name = name();
        if (name.isPresent() && !isMapping(Path.of(name.get()))) {
            throw new NotStarted(name.get() + " is not a mapping of keys to values");
        }
    }

    private static boolean isMapping(Path file) throws NotStarted {
        try (InputStream in = Files.newInputStream(file)) {
            for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(in)) {
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
