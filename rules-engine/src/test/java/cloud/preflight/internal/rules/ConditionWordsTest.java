package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.internal.change.Properties;
import cloud.preflight.rules.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Behind every property in a condition of a published rule stand native facts, so that explanations can name them. */
class ConditionWordsTest {

    record Condition(DirectRule rule, String text) {

        @Override
        public String toString() {
            return rule.name() + ": " + text;
        }
    }

    static Stream<Condition> conditions() {
        return RuleModel.load().stream()
                .flatMap(model -> model.getRules().stream())
                .flatMap(rule -> DirectRule.of(rule).stream())
                .flatMap(rule -> rule.conditionTexts().stream().map(text -> new Condition(rule, text)));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void everyPropertyOfAConditionIsAWord(Condition condition) {
        List<String> properties = Properties.of(condition.text());
        assertThat(properties)
                .isNotEmpty()
                .allMatch(property -> Words.has(condition.rule().factClass(), property));
    }

    @Test
    void whatIsNoPropertyIsNone() {
        assertThat(Words.has(cloud.preflight.rules.Mapping.class, "volume.colour"))
                .isTrue();
        assertThat(Words.has(cloud.preflight.rules.Mapping.class, "colour")).isFalse();
        assertThat(Words.has(cloud.preflight.rules.Gate.class, "profile.colour"))
                .isFalse();
        assertThat(Words.has(String.class, "length")).isFalse();
    }

    @Test
    void propertiesAreFoundInTheTextOfACondition() {
        assertThat(Properties.of("item.status not in (\"waiting_protect\", \"deleting\")"))
                .containsExactly("item.status");
        assertThat(Properties.of("volume.storage.dedicated || profile.a contains volume.storage.serviceType"))
                .containsExactly("volume.storage.dedicated", "profile.a", "volume.storage.serviceType");
        assertThat(Properties.of("volumes == 0")).containsExactly("volumes");
        assertThat(Properties.of("!target.profile.unsupportedPools.empty"))
                .containsExactly("target.profile.unsupportedPools.empty");
    }
}
