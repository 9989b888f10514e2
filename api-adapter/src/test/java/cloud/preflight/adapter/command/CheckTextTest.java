package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import cloud.preflight.facts.Facts;
import cloud.preflight.request.DeleteTask;
import cloud.preflight.verdict.Verdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** What {@code check} prints for a person. */
class CheckTextTest {

    @TempDir
    private Path folder;

    @Test
    void anAllowedOperationIsOneLine() {
        assertThat(check(Questions.ALLOWED)).isEqualTo(List.of("q.json: protect ALLOWED"));
    }

    @Test
    void aViolationSaysWhatIsWrongAndWhatToDo() {
        ErrorCode row = ErrorCode.TARGET_VOLUME_TOO_SMALL;
        List<String> lines = check(Questions.DENIED);
        assertThat(lines.get(0)).isEqualTo("q.json: restore DENIED");
        assertThat(lines.get(1)).startsWith("  CSBS.6024 Target volume (").contains(") size (");
        assertThat(lines.get(2)).isEqualTo("    " + row.description(Language.ENGLISH));
        assertThat(lines.get(3)).isEqualTo("    -> " + row.solution(Language.ENGLISH));
    }

    @Test
    void everyViolationIsShownInOrder() {
        assertThat(check(Questions.worked("many-restore.json")).stream()
                        .filter(line -> line.startsWith("  CSBS."))
                        .map(line -> line.substring(2, 11)))
                .containsExactly("CSBS.6015", "CSBS.6025", "CSBS.6017", "CSBS.6018", "CSBS.6021", "CSBS.6024");
    }

    @Test
    void whatIsMissingIsShown() {
        List<String> lines = check("{\"operation\":\"delete_task\",\"request\":{\"task_id\":\"t\"}}");
        assertThat(lines)
                .startsWith("q.json: delete_task UNDETERMINED")
                .contains("  CSBS.6040 not evaluated, missing: operation_logs/t");
    }

    @Test
    void whatIsMissingIsShownWithAWayOut() {
        assertThat(check("{\"operation\":\"delete_task\",\"request\":{\"task_id\":\"t\"}}"))
                .contains(
                        "  -> account.existing_user: facts with {\"account\": {\"existing_user\": …}}, or default-account in"
                                + " the profile");
        String facts = Questions.write(folder, "facts.json", "{\"servers\":[]}");
        Run run = Run.of("check", "--operation", "delete_policy", "--policy", "p", "--facts", facts);
        assertThat(run.lines().stream().filter(line -> line.startsWith("  -> ")))
                .isNotEmpty()
                .allMatch(line -> line.contains(": --facts with "));
    }

    @Test
    void skippedServersAreShownWithTheirReasons() {
        assertThat(check(Questions.worked("three-skipped-execute_policy.json")).stream()
                        .filter(line -> line.startsWith("  skipped ")))
                .hasSize(3)
                .allMatch(line -> line.matches("  skipped \\S+: CSBS\\.6\\d+ .+"));
    }

    @Test
    void faultsAreShownWithTheirPlaces() {
        assertThat(check("{\"operation\":\"protect\",\"request\":{\"resource_id\":7}}"))
                .containsExactly("q.json: can't be read", "  /request/resource_id is a number, not a text");
    }

    @Test
    void anApisAnswerInPlaceOfAQuestionIsToldForWhatItIs() {
        assertThat(check("{\"server\":{\"id\":\"s\",\"status\":\"ACTIVE\"}}"))
                .containsExactly(
                        "q.json: can't be read",
                        "  /operation is required: this is a document of a server, which belongs into 'facts'; preflight"
                                + " check --operation … --facts FILE takes it as it is",
                        "  /request is required");
    }

    @Test
    void manyQuestionsAreCountedAtTheEnd() {
        String lines = Questions.write(folder, "q.ndjson", Questions.ALLOWED + "\n\n" + Questions.DENIED + "\n[]\n");
        String undetermined = Questions.write(folder, "u.json", Questions.UNDETERMINED);
        String counts = "5 questions: 1 allowed, 1 denied, 1 undetermined, 2 not read\n";
        assertThat(Run.of("check", lines, undetermined, folder + "/missing").err())
                .isEqualTo(folder + "/missing: can't be read: does not exist\n" + counts);
        assertThat(Run.of("check", "--json", lines, undetermined).err()).isEmpty();
    }

    @Test
    void oneQuestionIsNotCounted() {
        assertThat(Run.of("check", Questions.write(folder, "q.json", Questions.DENIED))
                        .err())
                .isEmpty();
        assertThat(Run.of("check", Questions.write(folder, "q.ndjson", "")).err())
                .isEmpty();
    }

    @Test
    void textsAreInTheLanguageThatIsAskedFor() {
        String file = Questions.write(folder, "q.json", Questions.DENIED);
        assertThat(Run.of("check", "--lang", "zh", file).out())
                .contains(ErrorCode.TARGET_VOLUME_TOO_SMALL.description(Language.CHINESE))
                .contains(ErrorCode.TARGET_VOLUME_TOO_SMALL.solution(Language.CHINESE))
                .contains("Target volume (");
    }

    @Test
    void nothingIsColouredWhereThereIsNoTerminal() {
        assertThat(String.join("\n", check(Questions.DENIED))).doesNotContain("\u001b");
    }

    @Test
    void colourEndsWhereItsWordDoes() throws Exception {
        Verdict verdict = Preflight.create().check(new DeleteTask("t"), Facts.none());
        assertThat(new VerdictText(Ansi.ON, Language.ENGLISH, WayOut.inQuestion()).of("q", verdict))
                .startsWith("q: delete_task \u001b[33m\u001b[1mUNDETERMINED\u001b[0m\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u001b[2J",
                "\\u009b2J",
                "a\\nb",
                "a\\r",
                "\\u0000",
                "\\u2028",
                "\\u202e",
                "\\u2066",
                "\\u200f",
                "\\u061c"
            })
    void anIdCannotSteerTheTerminal(String id) {
        List<String> lines =
                check("{\"operation\":\"delete_backup\",\"request\":{\"checkpoint_item_id\":\"" + id + "\"}}");
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("  CSBS.3001 not evaluated, missing: checkpoint_items/")))
                .hasSize(1)
                .allMatch(line -> line.contains("\\u"));
        assertThat(lines).allMatch(CheckTextTest::steersNothing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check FILE",
                "check --ndjson FILE",
                "check missingFILE",
                "check --profile FILE FILE",
                "check --operation protect --server=xSTEERy --facts FACTS",
                "check --operation protect --server s --facts FILE",
                "check --operation STEER --server s --facts FILE",
                "check --operation restore --server=STEER --backup=STEER --map=STEER --facts FILE",
                "check --operation protect --request FILE --facts FACTS",
                "check --nonsenseSTEER",
                "check --lang STEER FILE",
                "check --strict=STEER FILE",
                "check --assume-empty STEER FILE",
                "test FILE",
                "test --junit no/STEER FILE",
                "codes STEER",
                "serve --port STEER",
                "serve --host STEER",
                "inventory STEER",
                "inventory put --data DATA FILE",
                "inventory put --data FILE FILE",
                "inventory get --url STEER",
                "inventory delete --data DATA --project STEER",
                "STEER"
            })
    void noNameThatIsGivenCanSteerTheTerminal(String command) {
        String steer = "\u001b[31m\n\r\u009b2J\u202e\u2066\u200f";
        String file = Questions.write(folder, steer + ".json", "{}");
        String facts = Questions.write(folder, "facts.json", "{\"servers\":[]}");
        Run run = Run.of(Arrays.stream(command.split(" "))
                .map(word -> word.replace("FILE", file)
                        .replace("STEER", steer)
                        .replace("FACTS", facts)
                        .replace("DATA", folder + "/data"))
                .toArray(String[]::new));
        assertThat(run.out() + run.err()).contains("\\u001b[31m\\u000a\\u000d\\u009b2J\\u202e\\u2066\\u200f");
        assertThat((run.out() + run.err()).lines()).allMatch(CheckTextTest::steersNothing);
        assertThat(run.status()).isNotZero();
    }

    private static boolean steersNothing(String line) {
        return line.chars()
                .noneMatch(character -> Character.isISOControl(character)
                        || "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
                                        .indexOf(character)
                                >= 0);
    }

    private List<String> check(String question) {
        String file = Questions.write(folder, "q.json", question);
        return Run.of("check", file).lines().stream()
                .map(line -> line.replace(file, "q.json"))
                .toList();
    }
}
