package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.Recorded;
import cloud.preflight.testkit.Example;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One question a line, one answer a line. */
class NdjsonTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final int LIMIT = 16 << 20;

    @Test
    void everyExampleIsAnsweredInOrderWithItsLine() {
        List<Example> examples = Example.in(Example.WORKED).stream()
                .filter(example -> example.profile().isEmpty())
                .toList();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        examples.forEach(example -> {
            body.writeBytes(example.question());
            body.write('\n');
        });
        List<Map<String, Object>> answers = ask(body.toByteArray());
        assertThat(answers).hasSameSizeAs(examples);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i)).containsEntry("line", i + 1);
            assertThat(Recorded.of(answers.get(i))).isEqualTo(examples.get(i).verdict());
        }
    }

    @Test
    void anAnswerIsThatOfTheQuestionAloneWithItsLine() {
        String alone = SERVICE.client().post(Client.VALIDATIONS, Asked.DENIED).text();
        String line = post(Asked.DENIED).text();
        assertThat(line).isEqualTo("{\"line\":1," + alone.substring(1) + "\n");
    }

    @Test
    void blankLinesAreCountedAndSkipped() {
        String question = Asked.deletePolicy("p");
        assertThat(lines("\n \t\r\n" + question + "\n\n\r\n" + question + "\n\n"))
                .isEqualTo(List.of(3, 6));
    }

    @Test
    void theLastLineNeedsNoLineFeed() {
        String question = Asked.deletePolicy("p");
        assertThat(lines(question + "\n" + question)).isEqualTo(List.of(1, 2));
    }

    @Test
    void linesMayEndInCarriageReturnAndLineFeed() {
        String question = Asked.deletePolicy("p");
        assertThat(ask((question + "\r\n" + question + "\r\n").getBytes(StandardCharsets.UTF_8)))
                .allSatisfy(answer -> assertThat(answer).containsEntry("error_code", "CSBS.3000"));
    }

    @Test
    void aLineThatCannotBeReadCostsItsLineOnly() {
        String question = Asked.deletePolicy("p");
        List<Map<String, Object>> answers =
                ask((question + "\n{\"operation\":\n{}\n[]\n" + question).getBytes(StandardCharsets.UTF_8));
        assertThat(answers)
                .extracting(answer -> answer.get("error_code"))
                .containsExactly("CSBS.3000", "CSBS.9001", "CSBS.9001", "CSBS.9001", "CSBS.3000");
        assertThat(answers.get(2).keySet()).containsExactly("line", "error_code", "error_msg", "faults");
        assertThat(answers.get(2).get("faults"))
                .isEqualTo(List.of(
                        Map.of("pointer", "/operation", "problem", "is required"),
                        Map.of("pointer", "/request", "problem", "is required")));
    }

    @Test
    void bytesThatAreNoUtf8CostTheirLineOnly() {
        String question = Asked.deletePolicy("\u00ff");
        byte[] body = (question + "\n" + Asked.deletePolicy("p")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ask(body)).extracting(answer -> answer.get("error_code")).containsExactly("CSBS.9001", "CSBS.3000");
    }

    @Test
    void aLineOverTheLimitCostsItsLineOnly() {
        String question = Asked.deletePolicy("p");
        String body = question + "\n" + padded(LIMIT) + "\n" + padded(LIMIT + 1) + "\n" + question + "\n";
        List<Map<String, Object>> answers = ask(body.getBytes(StandardCharsets.UTF_8));
        assertThat(answers)
                .extracting(answer -> answer.get("error_code"))
                .containsExactly("CSBS.3000", "CSBS.3000", "Preflight.0413", "CSBS.3000");
        assertThat(answers.get(2))
                .isEqualTo(Map.of("line", 3, "error_code", "Preflight.0413", "error_msg", "The line is too large"));
    }

    @Test
    void noLinesHaveNoAnswers() {
        for (String body : List.of("", "\n", "\r\n \n")) {
            Reply reply = post(body.getBytes(StandardCharsets.UTF_8));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).isEmpty();
            assertThat(reply.header("Content-Type")).isEqualTo("application/x-ndjson");
        }
    }

    @Test
    void theLanguageIsThatOfTheWholeAnswer() {
        Reply reply = post(Asked.DENIED, "Accept-Language", "zh");
        assertThat(reply.header("Content-Language")).isEqualTo("zh");
        assertThat(reply.text())
                .contains(cloud.preflight.catalog.ErrorCode.TARGET_VOLUME_TOO_SMALL.description(
                        cloud.preflight.catalog.Language.CHINESE));
    }

    private static List<Object> lines(String body) {
        return ask(body.getBytes(StandardCharsets.UTF_8)).stream()
                .map(answer -> answer.get("line"))
                .toList();
    }

    private static List<Map<String, Object>> ask(byte[] body) {
        List<Map<String, Object>> answers = new ArrayList<>();
        post(body).text().lines().forEach(line -> answers.add(Reply.json(line.getBytes(StandardCharsets.UTF_8))));
        return answers;
    }

    private static Reply post(byte[] body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/x-ndjson";
        return SERVICE.client().send("POST", Client.VALIDATIONS, BodyPublishers.ofByteArray(body), all);
    }

    private static String padded(int length) {
        String question = Asked.deletePolicy("p");
        return question + " ".repeat(length - question.length());
    }
}
