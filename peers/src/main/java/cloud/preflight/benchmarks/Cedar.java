package cloud.preflight.benchmarks;

import cloud.preflight.profile.Profile;
import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cedar's Java binding, with its policies parsed once and kept by the native engine, which is what
 * <a href="https://github.com/cedar-policy/cedar-java/blob/main/CedarJava/src/main/java/com/cedarpolicy/model/policy/PolicySet.java">
 * {@code PolicySet.cache}</a> is for. The policies of one kind of fact are one set, so that no others are looked at.
 */
final class Cedar implements TextEngine {

    private static final Pattern RULE = Pattern.compile(
            "@id\\(\"([^\"]+)\"\\)\nforbid \\(principal, action == Action::\"(\\w+)\", resource\\)\nwhen .*;");
    private static final EntityUID CALLER = uid("Caller", "project");
    private static final EntityUID FACT = uid("Fact", "fact");
    private static final Set<Entity> NONE = Set.of();

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final Map<String, PolicySet> byKind = new HashMap<>();
    private final Map<String, EntityUID> actions = new HashMap<>();

    Cedar(Profile profile) {
        RuleText.load("rules.cedar", profile).byKind(RULE, 2).forEach((kind, rules) -> {
            byKind.put(kind, policies(rules));
            actions.put(kind, uid("Action", kind));
        });
    }

    private static PolicySet policies(List<MatchResult> rules) {
        PolicySet policies = new PolicySet(rules.stream()
                .map(rule -> new Policy(rule.group(), rule.group(1)))
                .collect(Collectors.toSet()));
        try {
            policies.cache();
        } catch (CacheException broken) {
            throw new IllegalStateException(broken);
        }
        return policies;
    }

    private static EntityUID uid(String type, String id) {
        return new EntityUID(EntityTypeName.parse(type).orElseThrow(), id);
    }

    @Override
    public Collection<String> applying(String kind, Map<String, Object> attributes) {
        Map<String, Value> context = new HashMap<>();
        attributes.forEach((name, value) -> context.put(name, value(value)));
        AuthorizationRequest request =
                new AuthorizationRequest(CALLER, Objects.requireNonNull(actions.get(kind)), FACT, context);
        try {
            AuthorizationSuccessResponse response = engine.isAuthorized(
                            request, Objects.requireNonNull(byKind.get(kind)), NONE)
                    .success
                    .orElseThrow();
            if (!response.getErrors().isEmpty()) {
                throw new IllegalStateException(response.toString());
            }
            return response.getReason();
        } catch (AuthException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Value value(Object value) {
        if (value instanceof String text) {
            return new PrimString(text);
        }
        return value instanceof Boolean truth ? new PrimBool(truth) : new PrimLong((Long) value);
    }
}
