package cloud.preflight.benchmarks;

import cloud.preflight.profile.Profile;
import io.sapl.api.interpreter.Val;
import io.sapl.api.pdp.AuthorizationDecision;
import io.sapl.api.pdp.AuthorizationSubscription;
import io.sapl.api.pdp.Decision;
import io.sapl.api.pdp.PolicyDecisionPoint;
import io.sapl.interpreter.InitializationException;
import io.sapl.interpreter.combinators.PolicyDocumentCombiningAlgorithm;
import io.sapl.pdp.PolicyDecisionPointFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * SAPL's embedded decision point, which <a href="https://sapl.io/docs/latest/">its documentation</a> makes from policies in
 * memory once and asks for one decision. Each policy that denies obliges the caller to name it. The policies of one kind of
 * fact have a decision point of their own, so that no others are looked at.
 */
final class Sapl implements TextEngine {

    private static final Pattern RULE =
            Pattern.compile("policy \"([^\"]+)\"\ndeny\n +action == \"(\\w+)\"\nwhere\n.*;\nobligation\n.*");
    private static final Map<String, Val> NO_VARIABLES = Map.of();

    private final Map<String, PolicyDecisionPoint> byKind = new HashMap<>();

    Sapl(Profile profile) {
        RuleText.load("rules.sapl", profile)
                .byKind(RULE, 2)
                .forEach((kind, rules) -> byKind.put(kind, decisionPoint(rules)));
    }

    private static PolicyDecisionPoint decisionPoint(List<MatchResult> rules) {
        try {
            return PolicyDecisionPointFactory.fixedInRamPolicyDecisionPoint(
                    rules.stream().map(MatchResult::group).toList(),
                    PolicyDocumentCombiningAlgorithm.DENY_OVERRIDES,
                    NO_VARIABLES);
        } catch (InitializationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public Collection<String> applying(String kind, Map<String, Object> attributes) {
        AuthorizationSubscription question = AuthorizationSubscription.of("project", kind, attributes);
        AuthorizationDecision decision = Objects.requireNonNull(
                Objects.requireNonNull(byKind.get(kind)).decide(question).blockFirst());
        if (decision.getDecision() == Decision.INDETERMINATE) {
            throw new IllegalStateException(kind + attributes);
        }
        List<String> names = new ArrayList<>(0);
        decision.getObligations().ifPresent(all -> all.forEach(one -> names.add(one.textValue())));
        return names;
    }
}
