package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule file compiles from its text, and when one does not, file and line are named. */
class RuleCompilationTest {

    private static final RuleFile FILE = RuleFile.of(ErrorCode.AZ_FORBIDS_BACKUP);

    private static RuleFile broken(String from, String to) {
        String text = FILE.text().replace(from, to);
        assertThat(text).isNotEqualTo(FILE.text());
        return FILE.withText(text);
    }

    @Test
    void everyRuleFileCompilesFromItsText() {
        assertThat(RuleCompiler.faults(RuleFile.all())).isEmpty();
    }

    @Test
    void textThatIsNoRuleIsFoundInItsLine() {
        int line = FILE.lines().lastIndexOf("then") + 1;
        RuleFile whole = RuleFile.of(ErrorCode.NO_VOLUME_TO_PROTECT);
        RuleFile broken = broken("then\n    report.unknown", "thenn\n    report.unknown");
        assertThat(RuleCompiler.faults(List.of(whole, broken)))
                .singleElement()
                .asString()
                .startsWith("AZ_FORBIDS_BACKUP.drl:" + (line + 1) + " ")
                .contains("report");
    }

    @ParameterizedTest
    @CsvSource({
        "!server.azKnown, !server.azKnwn, 0, azKnwn",
        "!server.azKnown, !serwer.azKnown, 2, serwer",
        "report.unknown(, report.unknwn(, 0, unknwn"
    })
    void aNameThatIsNotThereIsFoundInItsRule(String from, String to, int line, String named) {
        int start = FILE.rules().get(1).number();
        assertThat(RuleCompiler.faults(List.of(broken(from, to))))
                .singleElement()
                .asString()
                .startsWith("AZ_FORBIDS_BACKUP.drl:" + (start + line) + " ")
                .contains(named);
    }
}
