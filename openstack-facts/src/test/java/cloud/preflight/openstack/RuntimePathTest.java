package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.internal.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a module that uses the rules gets with them: the compiled rules, and neither their texts nor a compiler. */
class RuntimePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.drools.compiler.builder.impl.KnowledgeBuilderImpl",
                "org.drools.model.codegen.ExecutableModelProject",
                "org.drools.drl.parser.DrlParser",
                "org.eclipse.jdt.internal.compiler.Compiler",
                "com.github.javaparser.JavaParser",
                "org.mvel2.MVEL"
            })
    void noCompilerComesWithTheRules(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theEngineDoes() {
        assertThatCode(() -> Class.forName("org.drools.kiesession.session.StatefulKnowledgeSessionImpl"))
                .doesNotThrowAnyException();
    }

    @Test
    void noRuleTextComesWithTheRules() {
        String folder = "/cloud/preflight/internal/rules/";
        assertThat(Rules.class.getResource(folder + "Rules.class")).isNotNull();
        assertThat(Rules.class.getResource(folder + "AZ_FORBIDS_BACKUP.drl")).isNull();
    }
}
