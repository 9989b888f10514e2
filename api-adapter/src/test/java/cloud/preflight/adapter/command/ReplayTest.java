package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.DecisionJson;
import cloud.preflight.answers.Line;
import cloud.preflight.answers.Origin;
import cloud.preflight.catalog.Language;
import cloud.preflight.facts.FactSource;
import cloud.preflight.testkit.Example;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay}: a decision log asked again. */
class ReplayTest {

    private static final Preflight PREFLIGHT = Preflight.create();

    @TempDir
    private Path folder;

    /** The worked examples, asked on lines from 1 on and logged. */
    private static List<String> logged(boolean documents) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        DecisionJson json = new DecisionJson(PREFLIGHT, documents);
        Answers answers = new Answers(PREFLIGHT, FactSource.NONE, event -> {
            log.writeBytes(json.bytes(event));
            log.write('\n');
        });
        long number = 0;
        for (Example example : Example.in(Example.WORKED)) {
            Origin origin = new Origin("project", "request-" + number, Language.values()[(int) (number % 2)], 0);
            answers.answer(origin, new Line(++number, example.question(), Line.Held.WHOLE));
        }
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Run replay(List<String> lines, String... options) throws IOException {
        Path log = Files.write(folder.resolve("log"), lines);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "replay";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = log.toString();
        return Run.of(arguments);
    }

    @Test
    void everyWorkedExampleIsAnsweredWithTheSameBytes() throws IOException {
        List<String> lines = logged(true);
        Run run = replay(lines);
        assertThat(run.out())
                .isEqualTo(lines.size() + " lines: " + lines.size() + " the same, 0 different, 0 not readable\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(lines.size()).isGreaterThan(50);
    }

    @Test
    void aLineWhoseAnswerDiffersIsNamedWithWhatDiffers() throws IOException {
        List<String> lines = logged(true).subList(0, 3);
        String changed = lines.get(1)
                .replaceFirst("\"answer\":(.*)\"decision\":\"denied\"", "\"answer\":$1\"decision\":\"allowed\"");
        assertThat(changed).isNotEqualTo(lines.get(1));
        Run run = replay(List.of(lines.get(0), changed, lines.get(2)));
        assertThat(run.lines())
                .containsExactly(
                        folder.resolve("log") + ":2 request-1: /decision: expected \"allowed\", came \"denied\"",
                        "3 lines: 2 the same, 1 different, 0 not readable");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void bytesThatMeanTheSameAreNotTheSame() throws IOException {
        String spaced = logged(true).get(0).replace("\"answer\":{", "\"answer\":{ ");
        Run run = replay(List.of(spaced));
        assertThat(run.lines().get(0)).endsWith(":1 request-0: has other bytes");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void anotherProfileIsAnotherRuleset() throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), "max-policies: 31\n");
        Run run = replay(logged(true).subList(0, 1), "--profile", profile.toString());
        assertThat(run.lines().get(0)).contains("/ruleset: expected \"" + PREFLIGHT.ruleset() + "\", came \"");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aLineThatBreaksOffIsNamedAndTheOthersAreStillAsked() throws IOException {
        List<String> lines = logged(true).subList(0, 2);
        String torn = lines.get(0).substring(0, lines.get(0).length() / 2);
        Run run = replay(List.of(torn, "", lines.get(1)));
        assertThat(run.err()).isEqualTo(folder.resolve("log") + ":1: is no whole JSON object\n");
        assertThat(run.out()).isEqualTo("2 lines: 1 the same, 0 different, 1 not readable\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aLogWithoutDocumentsCannotBeAskedAgain() throws IOException {
        Run run = replay(logged(false).subList(0, 1));
        assertThat(run.err()).endsWith(":1: has no question and answer: the log was kept without its documents\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Run run = Run.of("replay", "missing");
        assertThat(run.err()).isEqualTo("missing: can't be read\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void standardInputIsReadToo() {
        Run run = Run.reading(String.join("\n", logged(true)), "replay", "-");
        assertThat(run.status()).isZero();
    }
}
