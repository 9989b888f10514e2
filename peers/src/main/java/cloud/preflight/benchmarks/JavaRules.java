package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules of protect and restore in Java. */
final class JavaRules {

    private static final Map<String, JavaRule<?>> BY_NAME = Stream.of(
                    RequestRules.ALL, ProtectRules.ALL, RestoreRules.ALL, MappingRules.ALL)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableMap(JavaRule::name, Function.identity()));

    private JavaRules() {}

    /** Those of an operation. */
    static List<JavaRule<?>> of(Operation operation) {
        return BY_NAME.values().stream()
                .filter(rule -> rule.concerns(operation))
                .toList();
    }

    /** The rule of this name. */
    static JavaRule<?> named(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name);
    }

    /** The names of all. */
    static Collection<String> names() {
        return BY_NAME.keySet();
    }
}
