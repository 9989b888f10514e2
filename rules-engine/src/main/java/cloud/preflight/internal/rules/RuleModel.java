package cloud.preflight.internal.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.Model;

/** The rules as the build compiled them; starting compiles nothing. */
public final class RuleModel {

    private static final String LIST = "META-INF/kie/cloud.preflight/preflight-rules-engine/drools-model";
    private static final String HEADER = "Drools-Model-Version:";

    private RuleModel() {}

    /**
     * The models, one a package of rules.
     *
     * @throws IllegalStateException when they are missing or broken
     */
    public static List<Model> load() {
        ClassLoader loader = RuleModel.class.getClassLoader();
        try (InputStream list = loader.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("the compiled rules are missing: " + LIST);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(HEADER))
                    .map(name -> instance(name, loader))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Model instance(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("the compiled rules are broken: " + name, broken);
        }
    }
}
