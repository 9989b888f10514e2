package cloud.preflight.internal.yaml;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Construct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML as plain data. A value that is not what its tag says, {@code !!bool x} or {@code !!int x} for instance, is an
 * error like any other: the library would take the first for nothing at all, and fail in as many ways as there are kinds.
 */
public final class PlainYaml {

    /** How nothing is written. */
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private PlainYaml() {}

    /**
     * The document of a text; null where it is empty, or says that there is nothing.
     *
     * @param uniqueKeys whether a key that stands twice in a mapping is an error; else the last counts
     * @throws YAMLException when it is no YAML
     */
    public static @Nullable Object document(String text, boolean uniqueKeys) {
        return read(uniqueKeys, yaml -> yaml.load(text));
    }

    /**
     * Every document of a stream, of which one may be null. Of a key that stands twice in a mapping the last counts.
     *
     * @throws YAMLException when it is no YAML, or breaks off
     */
    public static List<@Nullable Object> documents(InputStream in) {
        return read(false, yaml -> {
            List<@Nullable Object> documents = new ArrayList<>();
            yaml.loadAll(in).forEach(documents::add);
            return documents;
        });
    }

    private static <T> T read(boolean uniqueKeys, Function<Yaml, T> reading) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(!uniqueKeys);
        try {
            return reading.apply(new Yaml(new Plain(options)));
        } catch (YAMLException known) {
            throw known;
        } catch (RuntimeException other) {
            // The library has no word of its own for an escape that breaks off, "\\u" for instance.
            throw new YAMLException(other);
        }
    }

    private static final class Plain extends SafeConstructor {

        private Plain(LoaderOptions options) {
            super(options);
            yamlConstructors.replaceAll((tag, construct) -> new Exact(construct));
        }

        /** A key is a text: one that holds itself would be compared with others for ever. */
        @Override
        protected Object constructObject(Node node) {
            if (node instanceof MappingNode mapping) {
                for (NodeTuple field : mapping.getValue()) {
                    if (!(field.getKeyNode() instanceof ScalarNode)) {
                        throw new Refused("found a key that is no text", field.getKeyNode());
                    }
                }
            }
            return super.constructObject(node);
        }
    }

    /** Makes a value of a node, or says that it is none. */
    private record Exact(Construct usual) implements Construct {

        /** An empty document has no node. */
        @Override
        public @Nullable Object construct(@Nullable Node node) {
            if (node == null) {
                return null;
            }
            try {
                Object value = usual.construct(node);
                if (value == null && !isNothing(node)) {
                    throw notOfItsTag(node);
                }
                return value;
            } catch (MarkedYAMLException known) {
                throw known;
            } catch (RuntimeException other) {
                throw notOfItsTag(node);
            }
        }

        private static boolean isNothing(Node node) {
            return node.getTag().equals(Tag.NULL)
                    && node instanceof ScalarNode scalar
                    && NOTHING.contains(scalar.getValue());
        }

        @Override
        public void construct2ndStep(Node node, Object value) {
            usual.construct2ndStep(node, value);
        }
    }

    private static Refused notOfItsTag(Node node) {
        return new Refused("found what is not " + kind(node.getTag()) + " as its tag says", node);
    }

    /** {@code !!int} of {@code tag:yaml.org,2002:int}. */
    private static String kind(Tag tag) {
        return "!!" + tag.getValue().substring(tag.getValue().lastIndexOf(':') + 1);
    }

    private static final class Refused extends MarkedYAMLException {

        private Refused(String problem, Node node) {
            super(null, null, problem, node.getStartMark());
        }
    }
}
