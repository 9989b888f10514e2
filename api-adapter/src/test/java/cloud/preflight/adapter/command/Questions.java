package cloud.preflight.adapter.command;

import cloud.preflight.testkit.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Questions to write to files. */
final class Questions {

    static final String ALLOWED = worked("allowed-protect.json");
    static final String DENIED = worked("CSBS.6024-400-restore.json");
    static final String UNDETERMINED = worked("undetermined-protect.json");
    static final String BROKEN = "{\"operation\":";

    private Questions() {}

    static String worked(String name) {
        return Example.in(Example.WORKED).stream()
                .filter(example -> example.toString().equals(name))
                .map(example -> new String(example.question(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    static String write(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
