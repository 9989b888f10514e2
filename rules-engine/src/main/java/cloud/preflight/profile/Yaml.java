package cloud.preflight.profile;

import cloud.preflight.internal.yaml.PlainYaml;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a YAML document: plain data, no duplicate keys, nothing that makes objects of other kinds. */
final class Yaml {

    private Yaml() {}

    static Map<String, ?> mapping(String text) {
        Object document = load(text);
        if (document == null) {
            return Map.of();
        }
        if (document instanceof Map<?, ?> mapping) {
            return Strings.keyed(mapping, "the profile");
        }
        throw new InvalidProfile("the profile is " + Strings.quoted(document) + ", not a mapping of keys to values");
    }

    private static @Nullable Object load(String text) {
        try {
            return PlainYaml.document(text, true);
        } catch (MarkedYAMLException broken) {
            throw new InvalidProfile("the profile is not readable YAML: " + broken.getProblem() + where(broken));
        } catch (YAMLException broken) {
            throw new InvalidProfile("the profile is not readable YAML");
        }
    }

    private static String where(MarkedYAMLException broken) {
        return broken.getProblemMark() == null
                ? ""
                : " in line " + (broken.getProblemMark().getLine() + 1);
    }
}
