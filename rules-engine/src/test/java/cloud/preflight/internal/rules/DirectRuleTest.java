package cloud.preflight.internal.rules;

import static cloud.preflight.internal.rules.Shapes.FACT;
import static cloud.preflight.internal.rules.Shapes.REPORT;
import static cloud.preflight.internal.rules.Shapes.missing;
import static cloud.preflight.internal.rules.Shapes.reports;
import static cloud.preflight.internal.rules.Shapes.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.rules.NamedPolicy;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.model.Rule;
import org.drools.model.Rule.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rules are run straight from their model, and what is kept of them. */
class DirectRuleTest {

    private static final Map<Attribute<?>, Object> ATTRIBUTES = Map.ofEntries(
            Map.entry(Attribute.NO_LOOP, true),
            Map.entry(Attribute.LOCK_ON_ACTIVE, true),
            Map.entry(Attribute.ENABLED, false),
            Map.entry(Attribute.AUTO_FOCUS, true),
            Map.entry(Attribute.SALIENCE, 1),
            Map.entry(Attribute.AGENDA_GROUP, "group"),
            Map.entry(Attribute.ACTIVATION_GROUP, "group"),
            Map.entry(Attribute.RULEFLOW_GROUP, "group"),
            Map.entry(Attribute.DURATION, "1s"),
            Map.entry(Attribute.TIMER, "int: 1s"),
            Map.entry(Attribute.CALENDARS, new String[] {"workdays"}),
            Map.entry(Attribute.DATE_EFFECTIVE, Calendar.getInstance()),
            Map.entry(Attribute.DATE_EXPIRES, Calendar.getInstance()));

    private static List<DirectRule> published() {
        return RuleModel.load().stream()
                .flatMap(model -> model.getRules().stream())
                .flatMap(rule -> DirectRule.of(rule).stream())
                .toList();
    }

    private static DirectRule published(String name) {
        return published().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule is called " + name));
    }

    static Stream<Rule> plainRules() {
        return Stream.of(
                Shapes.rule(missing(), reports()),
                Shapes.rule(pattern(FACT), reports()),
                Shapes.rule(missing(), on(REPORT).execute(report -> {})),
                Shapes.rule(missing(), on(FACT).execute(its -> {})),
                Shapes.rule(missing(), says()),
                Shapes.rule(
                        pattern(FACT)
                                .and()
                                .expr("one", its -> true)
                                .expr("two", its -> true)
                                .endAnd()
                                .expr("three", its -> true),
                        reports()));
    }

    @ParameterizedTest
    @MethodSource("plainRules")
    void aPatternWithConditionsOfItsFactAndAReportIsRunDirectly(Rule rule) {
        assertThat(DirectRule.of(rule)).isPresent();
    }

    static List<String> otherShapes() {
        return List.copyOf(new TreeSet<>(Shapes.others().keySet()));
    }

    @ParameterizedTest
    @MethodSource("otherShapes")
    void aRuleNeedsASessionWhen(String why) {
        assertThat(DirectRule.of(Shapes.others().get(why))).isEmpty();
    }

    static List<Attribute<?>> attributes() {
        return DirectRule.ATTRIBUTES;
    }

    @SuppressWarnings("unchecked")
    @ParameterizedTest
    @MethodSource("attributes")
    void aRuleWithAnAttributeNeedsASession(Attribute<?> attribute) {
        Rule rule = Shapes.named()
                .attribute((Attribute<Object>) attribute, ATTRIBUTES.get(attribute))
                .build(missing(), reports());
        assertThat(DirectRule.of(rule)).isEmpty();
    }

    @Test
    void theAttributesAreAllThatDroolsHas() throws IllegalAccessException {
        List<Object> all = new ArrayList<>();
        for (Field field : Attribute.class.getFields()) {
            all.add(field.get(null));
        }
        assertThat(List.<Object>copyOf(DirectRule.ATTRIBUTES)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ATTRIBUTES.keySet()).hasSize(all.size());
    }

    @Test
    void everyPublishedRuleIsRunStraightFromItsModel() {
        assertThat(Rules.of(RuleModel.load()).sessionRules())
                .as("published rules that cannot be run straight from their model; see DirectRule for the shape")
                .isEmpty();
    }

    @Test
    void everyPublishedRuleIsCalledAfterTheRowThatItIsAbout() {
        assertThat(published())
                .hasSameSizeAs(RuleModel.load().stream()
                        .flatMap(model -> model.getRules().stream())
                        .toList())
                .allSatisfy(rule -> assertThat(rule.row()).as(rule.name()).isPresent());
        assertThat(published("TASK_NOT_FOUND is unknown").row()).contains(ErrorCode.TASK_NOT_FOUND);
    }

    @Test
    void aRuleThatIsNotCalledAfterAPublishedRowHasNone() {
        assertThat(DirectRule.row("SERVER_WITHOUT_OWNER")).isEmpty();
        assertThat(DirectRule.row("TASK_NOT_FOUNDED")).isEmpty();
        assertThat(DirectRule.row("")).isEmpty();
    }

    @Test
    void keepsWhatARuleLooksAtAsItIsWritten() {
        assertThat(published("TARGET_VOLUME_TOO_SMALL").conditionTexts())
                .containsExactly(
                        "attached.yes", "backup != null", "volume != null", "volume.size < backup.sourceVolumeSize");
        assertThat(published("TASK_NOT_FOUND is unknown").conditionTexts()).containsExactly("found.unknown");
    }

    @Test
    void everyConditionOfAPublishedRuleStandsInItsFile() {
        assertThat(published())
                .allSatisfy(rule -> assertThat(rule.conditionTexts())
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(file(rule).text()).contains(text)));
    }

    private static RuleFile file(DirectRule rule) {
        return RuleFile.of(rule.row().orElseThrow());
    }

    @Test
    void aConditionThatWasNotWrittenIsToldByItsIdentity() {
        assertThat(DirectRule.of(Shapes.rule(missing(), reports()))
                        .orElseThrow()
                        .conditionTexts())
                .containsExactly("missing");
    }

    @Test
    void keepsNameAndClassOfARule() {
        DirectRule rule = DirectRule.of(Shapes.rule(missing(), reports())).orElseThrow();
        assertThat(rule.name()).isEqualTo("POLICY_NOT_FOUND in a test");
        assertThat(rule.factClass()).isEqualTo(NamedPolicy.class);
    }
}
