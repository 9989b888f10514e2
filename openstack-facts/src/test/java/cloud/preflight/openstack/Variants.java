package cloud.preflight.openstack;

import cloud.preflight.rules.FactValue;
import cloud.preflight.verdict.Explanation.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private final List<String> servers;

    /** Variants of what this rule names of a question. */
    Variants(Rule rule, Map<String, Object> question) {
        this.rule = rule;
        volumes = Documents.ids("volumes", question);
        servers = Documents.ids("servers", question);
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

    /** Lists of what is no text: a volume at another device of each server; each text as a volume backup, or mapped. */
    private Stream<Object> lists(FactValue fact) {
        String path = fact.path();
        if (path.endsWith("/attachments")) {
            return Stream.of(list(servers, id -> Map.of("server_id", id, "device", "/dev/vdz")));
        }
        if (path.endsWith("/volume_backups")) {
            return Stream.of(list(texts(), text -> Map.of("id", text, "source_volume_size", 1L)));
        }
        return path.equals("request/target/volumes")
                ? Stream.of(list(texts(), text -> Map.of("backup_id", text, "volume_id", "somewhere for " + text)))
                : Stream.of();
    }

    private static List<Map<String, Object>> list(List<String> texts, Function<String, Map<String, Object>> element) {
        return texts.stream().map(element).toList();
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
