package cloud.preflight.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A JSON document with gaps, {@code $1} to {@code $9}, split once since a fleet fills a million of them. */
final class Template {

    /** Text, number of a gap, text, number of a gap, …, text. */
    private final String[] parts;

    Template(String name) {
        String[] split = resource(name + ".json").replaceAll("\n *", "").split("\\$", -1);
        parts = new String[split.length * 2 - 1];
        parts[0] = split[0];
        for (int i = 1; i < split.length; i++) {
            parts[i * 2 - 1] = split[i].substring(0, 1);
            parts[i * 2] = split[i].substring(1);
        }
    }

    String fill(String... values) {
        StringBuilder text = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i += 2) {
            text.append(values[parts[i].charAt(0) - '1']).append(parts[i + 1]);
        }
        return text.toString();
    }

    private static String resource(String name) {
        try (InputStream resource = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
