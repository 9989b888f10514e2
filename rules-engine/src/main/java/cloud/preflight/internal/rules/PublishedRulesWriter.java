package cloud.preflight.internal.rules;

import cloud.preflight.catalog.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.functions.IntrospectableLambda;

/**
 * Writes the rules that the build compiled as one class, {@link Rules#PUBLISHED}, which calls each condition by its name.
 * A compiler of the JVM sees through such calls, where it does not through those of a {@link DirectEngine}, which are one
 * call to whatever condition it is. The conditions, and what follows from them, are those of the model. Run by the build
 * alone, and not delivered.
 */
final class PublishedRulesWriter {

    private static final String HEAD = """
            package cloud.preflight.internal.rules;

            import cloud.preflight.catalog.Operation;
            import cloud.preflight.rules.Report;
            import java.util.List;

            final class PublishedRules implements RuleEngine {

                @Override
                public void decide(Operation operation, List<Object> facts, Report report) {
                    try {
                        switch (operation) {
            """;
    private static final String FAILURE = """
                        }
                    } catch (Exception failure) {
                        throw new IllegalStateException("a rule failed", failure);
                    }
                }
            """;

    private final StringBuilder java = new StringBuilder();
    private final DirectEngine engine;

    private PublishedRulesWriter(List<DirectRule> rules) {
        engine = new DirectEngine(rules);
    }

    /** Writes to this folder of sources. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]).resolve(Rules.PUBLISHED.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, written(rules(RuleModel.load())));
    }

    /** The class that these rules make. */
    static String written(List<DirectRule> rules) {
        return new PublishedRulesWriter(rules).written();
    }

    /**
     * The rules of these models.
     *
     * @throws IllegalStateException when one of them, which it names, needs a session
     */
    static List<DirectRule> rules(List<Model> models) {
        List<DirectRule> direct = new ArrayList<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                direct.add(DirectRule.of(rule)
                        .orElseThrow(() -> new IllegalStateException(rule.getName()
                                + " can't be run straight from its model; see DirectRule for the shape")));
            }
        }
        return direct;
    }

    private String written() {
        java.append(HEAD);
        for (Operation operation : Operation.values()) {
            line(4, "case " + operation + " -> " + operation + "(facts, report);");
        }
        java.append(FAILURE);
        for (Operation operation : Operation.values()) {
            dispatch(operation);
            engine.conditions(operation).forEach((factClass, root) -> {
                line(
                        1,
                        "private static void " + method(operation, factClass) + "(" + factClass.getName()
                                + " fact, Report report) throws Exception {");
                whatFollows(root, 2);
                line(1, "}");
            });
        }
        return java.append("}\n").toString();
    }

    /** Facts of one class mostly come one after the other, and no class has another one. */
    private void dispatch(Operation operation) {
        line(1, "private static void " + operation + "(List<Object> facts, Report report) throws Exception {");
        line(2, "for (Object fact : facts) {");
        String otherwise = "";
        for (Class<?> factClass : engine.conditions(operation).keySet()) {
            line(3, otherwise + "if (fact instanceof " + factClass.getName() + " its) {");
            line(4, method(operation, factClass) + "(its, report);");
            otherwise = "} else ";
        }
        line(3, "}");
        line(2, "}");
        line(1, "}");
    }

    private static String method(Operation operation, Class<?> factClass) {
        return operation + "_" + factClass.getSimpleName();
    }

    private void whatFollows(ConditionNode node, int depth) {
        for (ConditionNode next : node.next()) {
            line(depth, "if (" + instance(next.predicate()) + ".test(fact)) {");
            whatFollows(next, depth + 1);
            line(depth, "}");
        }
        for (Outcome outcome : node.outcomes()) {
            List<String> arguments = new ArrayList<>();
            for (boolean fact : outcome.takesFact()) {
                arguments.add(fact ? "fact" : "report");
            }
            line(depth, instance(outcome.consequence()) + ".execute(" + String.join(", ", arguments) + ");");
        }
    }

    /** What the build makes of a condition or a consequence is the one constant of a class of its own. */
    private static String instance(Object compiled) {
        Object made = compiled instanceof IntrospectableLambda wrapped ? wrapped.getLambda() : compiled;
        if (!(made instanceof Enum<?> constant)) {
            throw new IllegalStateException(made.getClass() + " is no constant");
        }
        return constant.getDeclaringClass().getName() + "." + constant.name();
    }

    private void line(int depth, String text) {
        java.append("    ".repeat(depth)).append(text).append('\n');
    }
}
