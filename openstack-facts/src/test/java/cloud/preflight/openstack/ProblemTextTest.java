package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Fault;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a problem says: the thing and its value, in the caller's words. */
class ProblemTextTest {

    private static final Pattern INTERNALS = Pattern.compile(
            "[a-z]\\.[a-z]|[a-z][A-Z]|Exception|Error|Jackson|VALUE_|START_|Source|REDACTED|Optional|\\bint\\b|\\blong\\b|\n");

    private static final String THERE_ARE = "; there are protect, restore, create_policy, update_policy, delete_policy,"
            + " execute_policy, replicate_policy, replicate_backup, delete_backup, show_backup, create_image,"
            + " create_server, resize_space, delete_task";

    static List<NamedField> fields() {
        return NamedField.all();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void noProblemShowsInternals(NamedField field) {
        for (String value : List.of("{}", "[]", "5.5", "null", "true", "-7", "\"<\"", "\"\"", "1e3")) {
            Questions.faults(Trees.bytes(field.questionWith(value))).forEach(ProblemTextTest::showsNoInternals);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{'a': }", "[1}", "nul", "{} {}", "'\\x'", "'a\tb'", "01", "\u0000", "{'a' 1}"})
    void brokenJsonShowsNoInternals(String text) {
        Questions.faults(text).forEach(ProblemTextTest::showsNoInternals);
    }

    private static void showsNoInternals(Fault fault) {
        assertThat(fault.problem()).doesNotContainPattern(INTERNALS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'size': {}; is an object, not a whole number from 0 to 9007199254740991",
                "'size': 1.0; is a number with a fraction or an exponent, not a whole number from 0 to 9007199254740991",
                "'size': -3; is -3, not a whole number from 0 to 9007199254740991",
                "'size': null; is required",
                "'size': 1, 'name': 'ok', 'bootable': 1; is a number, not true or false",
                "'size': 1, 'attachments': 'x'; is a text, not a list",
                "'size': 1, 'attachments': [null]; is null, not an object",
                "'size': 1, 'service_type': true; is true or false, not a text",
                "'size': 1, 'size': 1; is given a second time",
                "'size': 1, 'os-vol-host-attr:host': '\\ud800'; has half of a surrogate pair"
            })
    void aProblemNamesWhatIsThereAndWhatShouldBe(String fields, String problem) {
        assertThat(Questions.faults(Questions.withFacts("{'volumes': [{'id': 'v', " + fields + "}]}")))
                .extracting(Fault::problem)
                .containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "backup; is 'backup', which is no operation",
                "Protect; is 'Protect', which is no operation",
                "``; is '', which is no operation",
            })
    void anUnknownOperationIsNamedWithThoseThatThereAre(String operation, String problem) {
        assertThat(Questions.faults("{'operation': '" + operation + "', 'request': {}}"))
                .extracting(Fault::problem)
                .containsExactly(problem + THERE_ARE);
    }

    @Test
    void anUnknownStatusIsNamedWithThoseThatThereAre() {
        String log = "{'operation_logs': [{'id': 't', 'operation_type': 'copy', 'status': 'done'}]}";
        assertThat(Questions.faults(Questions.withFacts(log)))
                .extracting(Fault::problem)
                .containsExactly("is 'done', not one of in_progress, running, waiting, success, fail, failed, skipped,"
                        + " timeout, error");
    }

    @Test
    void anIdThatIsTooLongIsCounted() {
        String servers = "{'servers': [{'id': '" + "\ud83d\ude00".repeat(300) + "', 'status': 'x'}]}";
        assertThat(Questions.faults(Questions.withFacts(servers)))
                .extracting(Fault::problem)
                .containsExactly("has 300 characters, at most 255 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\ud83d\ude00"})
    void aLongValueIsCut(String part) {
        assertThat(Questions.faults("{'operation': '" + part.repeat(100_000) + "', 'request': {}}"))
                .extracting(Fault::problem)
                .containsExactly("is '" + part.repeat(100) + "…', which is no operation" + THERE_ARE);
    }

    @Test
    void aLongNumberIsCut() {
        assertThat(Questions.faults(
                        Questions.withFacts("{'volumes': [{'id': 'v', 'size': " + "9".repeat(5_000) + "}]}")))
                .extracting(Fault::problem)
                .containsExactly("is " + "9".repeat(100) + "…, not a whole number from 0 to 9007199254740991");
    }

    @Test
    void aNumberOutOfRangeIsShownAsItWasWritten() {
        assertThat(Questions.faults(
                        "{'operation': 'update_policy', 'request': {'policy_id': 'p', 'scheduled_operations':"
                                + " [{'operation_definition': {'max_backups': '99999999999999999999', 'timezone': 'UTC',"
                                + " 'day_backups': 99999999999999999999}}]}}"))
                .extracting(Fault::problem)
                .containsExactly(
                        "is '99999999999999999999', not a whole number from -1 to 99999",
                        "is 99999999999999999999, not a whole number from 0 to 100");
    }

    @Test
    void brokenJsonIsPlacedByLineAndColumn() {
        assertThat(Questions.faults("{\n 'a': }"))
                .extracting(Fault::problem)
                .containsExactly("is not valid JSON: line 2, column 7");
    }
}
