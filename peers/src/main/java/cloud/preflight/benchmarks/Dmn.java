package cloud.preflight.benchmarks;

import cloud.preflight.profile.Profile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Drools' DMN engine: a decision table for each kind of fact that collects the rules that apply. The model is compiled once,
 * and one decision is asked for by its name, as
 * <a href="https://docs.drools.org/latest/drools-docs/drools/DMN/index.html">its documentation</a> does.
 */
final class Dmn implements TextEngine {

    private final DMNRuntime runtime;
    private final DMNModel model;

    Dmn(Profile profile) {
        Resource file = ResourceFactory.newByteArrayResource(
                RuleText.load("rules.dmn", profile).toString().getBytes(StandardCharsets.UTF_8));
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(file))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Collection<String> applying(String kind, Map<String, Object> attributes) {
        DMNContext context = runtime.newContext();
        attributes.forEach(context::set);
        DMNResult result = runtime.evaluateByName(model, context, kind);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return (Collection<String>) result.getDecisionResultByName(kind).getResult();
    }
}
