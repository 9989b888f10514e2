package cloud.preflight.profile;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

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

    private static Object load(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).load(text);
        } catch (MarkedYAMLException broken) {
            throw new InvalidProfile("the profile is not readable YAML: " + broken.getProblem() + where(broken));
        } catch (RuntimeException broken) {
            // A text that is not of the kind which its tag says, '!!int x', fails in as many ways as there are kinds.
            throw new InvalidProfile("the profile is not readable YAML");
        }
    }

    private static String where(MarkedYAMLException broken) {
        return broken.getProblemMark() == null
                ? ""
                : " in line " + (broken.getProblemMark().getLine() + 1);
    }
}
