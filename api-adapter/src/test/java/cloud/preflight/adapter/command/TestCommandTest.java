package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** {@code test}: files that say what they expect. */
class TestCommandTest {

    private static final String ASKED =
            "'operation':'delete_task','request':{'task_id':'t'},'facts':{'operation_logs':[],"
                    + "'account':{'migrated_to_cbr':false,'existing_user':true}}";

    @TempDir
    private Path folder;

    @Test
    void theExamplesOfTheContractOfThePagesAndFromTheFieldAreAsExpected() {
        Run run = Run.of("test", "../docs/errors", "../examples/contract", "../examples/field");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.out()).matches("\\d{3,} files: \\d{3,} as expected, 0 different, 0 not readable\n");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}",
                "{'decision':'denied'}",
                "{'http_status':404,'error_code':'CSBS.6040','skipped':[],'not_evaluated':[]}",
                "{'http_status':404.0,'ruleset':null}",
                "{'violations':[{'remedy':'change_request'}]}",
                "{'violations':[{}]}"
            })
    void anyPartOfTheAnswerMayBeExpected(String verdict) {
        Run run = test("{" + ASKED + ",'verdict':" + verdict + "}");
        assertThat(run.out()).isEqualTo("1 files: 1 as expected, 0 different, 0 not readable\n");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'decision':'allowed'}           | /decision: expected 'allowed', came 'denied'",
                "{'decison':'denied'}             | /decison: expected 'denied', came nothing",
                "{'http_status':'404'}            | /http_status: expected '404', came 404",
                "{'http_status':1e99999999999}      | /http_status: expected Infinity, came 404",
                "{'http_status':400,'skipped':{}} | /http_status: expected 400, came 404; /skipped: expected {}, came []",
                "{'violations':[{'name':'X'}]}    | /violations/0/name: expected 'X', came 'TASK_NOT_FOUND'",
                "{'skipped':[{},{}]}              | /skipped: expected 2 elements, came 0: []"
            })
    void whatIsDifferentIsALine(String verdict, String difference) {
        Run run = test("{" + ASKED + ",'verdict':" + verdict + "}");
        assertThat(run.lines())
                .containsExactly(
                        folder + "/q.json: " + difference.replace('\'', '"'),
                        "1 files: 0 as expected, 1 different, 0 not readable");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aListThatIsLongerIsShown() {
        assertThat(test("{" + ASKED + ",'verdict':{'violations':[]}}").lines().get(0))
                .startsWith(
                        folder + "/q.json: /violations: expected 0 elements, came 1: [{\"error_code\": \"CSBS.6040\"")
                .endsWith("…");
    }

    @Test
    void aProfileOfItsOwnHoldsForAFileAlone() {
        Questions.write(
                folder,
                "a.json",
                quoted("{'profile':{'disabled-operations':['delete_task']}," + ASKED
                        + ",'verdict':{'error_code':'CSBS.9998'}}"));
        Questions.write(folder, "b.json", quoted("{" + ASKED + ",'verdict':{'error_code':'CSBS.6040'}}"));
        assertThat(Run.of("test", folder.toString()).out())
                .isEqualTo("2 files: 2 as expected, 0 different, 0 not readable\n");
    }

    @Test
    void textsAreComparedInTheLanguageThatIsAskedFor() {
        String file = Questions.write(
                folder, "q.json", quoted("{" + ASKED + ",'verdict':{'violations':[{'description':'x'}]}}"));
        assertThat(Run.of("test", "--lang", "zh", file).out())
                .isNotEqualTo(Run.of("test", file).out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{ASKED}                                             | /verdict is required",
                "[                                                   | is not valid JSON: line 1, column 2",
                "{'operation':'protect','verdict':{}}                | /request is required",
                "{'operation':'delete_task','request':{'task_id':7},'verdict':{}} | /request/task_id is a number, not a text",
                "{'profile':{'max-policies':-1},'verdict':{}}        | max-policies is -1, at least 0 is possible",
                "{'profile':[],'verdict':{}}                         | /profile is a list, not an object"
            })
    void whatCannotBeAskedIsNamedAndHasStatusTwo(String file, String problem) {
        Run run = test(file.replace("ASKED", ASKED));
        assertThat(run.err()).isEqualTo(folder + "/q.json: " + problem + "\n");
        assertThat(run.out()).isEqualTo("1 files: 0 as expected, 0 different, 1 not readable\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void everyFileIsTriedAndStatusTwoComesBeforeOne() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("b/c"));
        Questions.write(inner, "2.json", quoted("{" + ASKED + ",'verdict':{'decision':'allowed'}}"));
        Questions.write(inner, "1.json", quoted("{" + ASKED + ",'verdict':{'decision':'undetermined'}}"));
        Questions.write(inner, "3.txt", "no example");
        Files.createDirectories(folder.resolve("b/folder.json"));
        Questions.write(folder, "a.json", quoted("{" + ASKED + ",'verdict':{'decision':'denied'}}"));
        Run run = Run.of("test", folder.toString(), folder + "/missing.json");
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0)).startsWith(inner + "/1.json: ");
        assertThat(run.lines().get(1)).startsWith(inner + "/2.json: ");
        assertThat(run.lines().get(2)).isEqualTo("4 files: 1 as expected, 2 different, 1 not readable");
        assertThat(run.err()).isEqualTo(folder + "/missing.json: can't be read: does not exist\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void nothingToTestIsNoSuccess() {
        assertThat(Run.of("test", folder.toString()).err()).isEqualTo(folder + ": has no file that ends in .json\n");
        assertThat(Run.of("test", folder.toString()).status()).isEqualTo(2);
        assertThat(Run.of("test").status()).isEqualTo(2);
    }

    @Test
    void aFileMayComeFromStandardInput() {
        assertThat(Run.reading(quoted("{" + ASKED + ",'verdict':{}}"), "test", "-")
                        .status())
                .isZero();
    }

    @Test
    void theReportIsThatOfJUnit() throws Exception {
        Questions.write(folder, "a<&>.json", quoted("{" + ASKED + ",'verdict':{}}"));
        Questions.write(
                folder,
                "b.json",
                quoted("{" + ASKED.replace("'t'", "'\\u0001\\uffff<'") + ",'verdict':{'violations':[]}}"));
        Questions.write(folder, "c.json", "{}");
        Path report = folder.resolve("report.xml");
        assertThat(Run.of("test", "--junit", report.toString(), folder.toString())
                        .status())
                .isEqualTo(2);
        Element suite = (Element) DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("testsuite")
                .item(0);
        assertThat(List.of(suite.getAttribute("tests"), suite.getAttribute("failures"), suite.getAttribute("errors")))
                .containsExactly("3", "1", "1");
        Element passed = (Element) suite.getElementsByTagName("testcase").item(0);
        assertThat(passed.getAttribute("name")).isEqualTo("a<&>.json");
        assertThat(passed.getAttribute("classname")).isEqualTo(folder.toString());
        assertThat(passed.hasChildNodes()).isFalse();
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).startsWith("/violations: expected 0 elements, came 1");
        Element error = (Element) suite.getElementsByTagName("error").item(0);
        assertThat(error.getTextContent()).isEqualTo("/verdict is required");
    }

    @Test
    void aReportThatCannotBeWrittenIsNamed() {
        String file = Questions.write(folder, "q.json", quoted("{" + ASKED + ",'verdict':{}}"));
        Run run = Run.of("test", "--junit", folder + "/none/report.xml", file);
        assertThat(run.err()).isEqualTo(folder + "/none/report.xml: can't be written: its directory does not exist\n");
        assertThat(run.status()).isEqualTo(2);
    }

    private Run test(String content) {
        return Run.of("test", Questions.write(folder, "q.json", quoted(content)));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
