package cloud.preflight.openstack;

import cloud.preflight.rules.FactValue;
import cloud.preflight.verdict.Explanation.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Questions in which a fact that a rule names is not there, or is another one: one of those that many rules ask about, one that
 * the rule names elsewhere, or the id of a volume.
 */
final class Variants {

    private static final List<Object> OTHERS = List.of(
            List.of(),
            "ACTIVE",
            "available",
            "error",
            "OS::Nova::Server",
            "OS::Ironic::BareMetalServer",
            "somewhere-else",
            "enabled",
            false,
            true,
            -1L,
            0L,
            1L,
            1_000_000_000L,
            (1L << 53) - 1);

    private static final String HEALTHY = "healthy";
    private static final String ID = "/id";

    private final Rule rule;
    private final List<String> volumes;

    /** Variants of what this rule names of a question. */
    Variants(Rule rule, Map<String, Object> question) {
        this.rule = rule;
        volumes = Documents.ids("volumes", question);
    }

    /** Another way for a fact to be, in a question. */
    interface Way extends UnaryOperator<Posed> {}

    /** The ways. */
    List<Way> of(FactValue fact) {
        String path = fact.path();
        if (path.startsWith("profile/")) {
            return ProfileVariants.of(path.substring("profile/".length()), texts());
        }
        if (Documents.isMissing(fact)) {
            return List.of(changing(question -> Documents.add(path, question)));
        }
        List<Way> ways = new ArrayList<>();
        String whole = path.endsWith(ID) ? path.substring(0, path.length() - ID.length()) : path;
        ways.add(changing(question -> Place.of(whole, question).remove()));
        values(fact)
                .forEach(value ->
                        ways.add(changing(question -> Place.of(path, question).put(value))));
        if (path.startsWith("policies/") && path.endsWith("/resources")
                || path.equals("request/parameters/resources")) {
            ways.add(asked -> healthy(path, asked));
        }
        return ways;
    }

    private static Way changing(Consumer<Map<String, Object>> change) {
        return asked -> asked.changed(change);
    }

    private Stream<Object> values(FactValue fact) {
        Stream<Object> named = rule.facts().stream()
                .flatMap(other -> Stream.ofNullable(other.value()))
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .filter(value -> value instanceof String || value instanceof Long)
                .distinct();
        return Stream.of(OTHERS.stream(), named, volumes.stream(), lists(fact)).flatMap(values -> values);
    }

    /** Lists of what is no text. */
    private Stream<Object> lists(FactValue fact) {
        if (fact.path().endsWith("/attachments")) {
            return Stream.of(((List<?>) Objects.requireNonNull(fact.value()))
                    .stream()
                            .map(attachment -> with("device", "/dev/vdz", attachment))
                            .toList());
        }
        return fact.path().equals("request/target/volumes")
                ? Stream.of(texts().stream()
                        .map(text -> Map.of("backup_id", text, "volume_id", "somewhere for " + text))
                        .toList())
                : Stream.of();
    }

    private static Map<Object, Object> with(String name, String value, Object object) {
        Map<Object, Object> fields = new LinkedHashMap<>((Map<?, ?>) object);
        fields.put(name, value);
        return fields;
    }

    private List<String> texts() {
        return rule.facts().stream()
                .map(FactValue::value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .distinct()
                .toList();
    }

    /** With a server of which nothing keeps it from being backed up, which alone is listed. */
    private static Posed healthy(String path, Posed asked) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", HEALTHY);
        resource.put(
                "type", asked.library().platform().protectableTypes().iterator().next());
        String status =
                asked.library().platform().backupServerStatuses().iterator().next();
        return asked.changed(question -> {
            Documents.add("servers/" + HEALTHY, question);
            Place.of("servers/" + HEALTHY + "/status", question).put(status);
            Place.of(path, question).put(path.startsWith("request/") ? List.of(HEALTHY) : List.of(resource));
        });
    }
}
