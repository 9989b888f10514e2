package cloud.preflight.benchmarks;

import cloud.preflight.profile.Profile;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * CEL-Java, as <a href="https://github.com/cel-expr/cel-java/blob/main/PLANNER_MIGRATION_GUIDE.md">its guide</a> says it is
 * fastest: type-checked, and planned once by the newer of its runtimes.
 */
final class Cel implements TextEngine {

    private static final Pattern VARIABLE = Pattern.compile("(?m)^(var) (\\w+): (\\w+)$");
    private static final Pattern RULE = Pattern.compile("(?m)^(\\w+) \"([^\"]+)\": (.+)$");
    private static final Map<String, CelType> TYPES =
            Map.of("string", SimpleType.STRING, "bool", SimpleType.BOOL, "int", SimpleType.INT);

    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    private final Map<String, List<Planned>> byKind = new HashMap<>();

    private record Planned(String name, CelRuntime.Program condition) {}

    Cel(Profile profile) {
        RuleText text = RuleText.load("rules.cel", profile);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        text.byKind(VARIABLE, 1).values().stream()
                .flatMap(List::stream)
                .forEach(variable ->
                        builder.addVar(variable.group(2), Objects.requireNonNull(TYPES.get(variable.group(3)))));
        CelCompiler compiler = builder.build();
        text.byKind(RULE, 1)
                .forEach((kind, rules) -> byKind.put(
                        kind, rules.stream().map(rule -> plan(rule, compiler)).toList()));
    }

    private Planned plan(MatchResult rule, CelCompiler compiler) {
        try {
            return new Planned(
                    rule.group(2),
                    runtime.createProgram(compiler.compile(rule.group(3)).getAst()));
        } catch (CelValidationException | CelEvaluationException broken) {
            throw new IllegalStateException(rule.group(), broken);
        }
    }

    @Override
    public Collection<String> applying(String kind, Map<String, Object> attributes) {
        List<String> names = new ArrayList<>(0);
        try {
            for (Planned rule : byKind.getOrDefault(kind, List.of())) {
                if ((boolean) rule.condition().eval(attributes)) {
                    names.add(rule.name());
                }
            }
        } catch (CelEvaluationException failure) {
            throw new IllegalStateException(failure);
        }
        return names;
    }
}
