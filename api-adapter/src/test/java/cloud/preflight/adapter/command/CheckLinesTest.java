package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of {@code check} that are one question a line, and standard input. */
class CheckLinesTest {

    private static final String QUESTION =
            "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"},\"facts\":{\"policies\":[]}}";

    private static final byte[] LINE = (QUESTION + "\n").getBytes(StandardCharsets.UTF_8);

    private static final OutputStream FULL = new OutputStream() {
        @Override
        public void write(int ignored) throws IOException {
            throw new IOException("full");
        }
    };

    @TempDir
    private Path folder;

    @Test
    void aNameThatEndsInNdjsonIsOneQuestionALine() {
        String file = Questions.write(folder, "q.ndjson", QUESTION + "\n\n" + QUESTION);
        Run run = Run.of("check", "--json", file);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("{\"line\":1,\"operation\":\"delete_policy\"");
        assertThat(run.lines().get(1)).startsWith("{\"line\":3,\"operation\":\"delete_policy\"");
    }

    @Test
    void anyFileIsWhenTheFlagSaysSo() {
        String file = Questions.write(folder, "q.txt", QUESTION + "\r\n" + QUESTION + "\r\n");
        assertThat(Run.of("check", "--json", "--ndjson", file).lines()).hasSize(2);
    }

    @Test
    void aPersonSeesFileAndLine() {
        String file = Questions.write(folder, "q.ndjson", "\n" + QUESTION + "\n{}\n");
        assertThat(Run.of("check", file).lines())
                .contains(file + ":2: delete_policy DENIED", file + ":3: can't be read", "  /operation is required");
    }

    @Test
    void aLineOverTheLimitCostsItsLineOnly() {
        String file = Questions.write(folder, "q.ndjson", QUESTION + " ".repeat(16 << 20) + "\n" + QUESTION + "\n");
        Run run = Run.of("check", "--json", file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines().get(0))
                .isEqualTo("{\"line\":1,\"error_code\":\"Preflight.0413\",\"error_msg\":\"The line is too large\"}");
        assertThat(run.lines().get(1)).startsWith("{\"line\":2,\"operation\"");
    }

    @Test
    void anEmptyFileOfLinesIsAllowedAndAnEmptyQuestionIsNot() {
        assertThat(Run.of("check", Questions.write(folder, "q.ndjson", "")).status())
                .isZero();
        assertThat(Run.of("check", Questions.write(folder, "q.json", "")).status())
                .isEqualTo(2);
    }

    @Test
    void aHyphenIsStandardInput() {
        Run run = Run.reading(QUESTION, "check", "--json", "-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("{\"operation\":\"delete_policy\"");
    }

    @Test
    void standardInputMayBeOneQuestionALine() {
        assertThat(Run.reading(QUESTION + "\n" + QUESTION, "check", "--json", "--ndjson", "-")
                        .lines())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--ndjson"})
    void aPipeIsAFileLikeAnyOther(String flag) throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> Questions.write(folder, "pipe", QUESTION));
        Run run = Run.of("check", flag, pipe.toString());
        written.join();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("delete_policy");
    }

    @Test
    void aDocumentOverTheLimitIsAnsweredAsTheServiceDoes() {
        Run run = Run.of("check", "--json", Questions.write(folder, "q.json", QUESTION + " ".repeat(16 << 20)));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines())
                .containsExactly("{\"error_code\":\"Preflight.0413\",\"error_msg\":\"The body is too large\"}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linesAreNotReadOnOnceTheirAnswersCannotBeWritten(boolean printed) {
        InputStream endless = new InputStream() {
            private int next;

            @Override
            public int read() {
                return LINE[next++ % LINE.length];
            }

            @Override
            public int available() {
                return 1;
            }
        };
        OutputStream left = new OutputStream() {
            private long taken;

            @Override
            public void write(int ignored) throws IOException {
                if (++taken > LINE.length) {
                    throw new IOException("the reader has left");
                }
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(PreflightCommand.run(
                        endless, printed ? new PrintStream(left) : left, err, "check", "--json", "--ndjson", "-"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("standard output can't be written\n");
    }

    @Test
    void filesAreNotReadOnOnceTheirAnswersCannotBeWritten() {
        List<String> arguments = new ArrayList<>(List.of("check", "--json"));
        arguments.addAll(Collections.nCopies(500, Questions.write(folder, "q.json", Questions.DENIED)));
        arguments.add(folder + "/missing.json");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(PreflightCommand.run(InputStream.nullInputStream(), FULL, err, arguments.toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("standard output can't be written\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--help", "codes", "codes --json", "version", "test examples", "inventory get --data none"})
    void whatNobodyGetsIsAFailureOfEveryCommand(String command) {
        Questions.write(folder, "q.json", "{\"verdict\":{}," + Questions.DENIED.substring(1));
        String[] arguments = command.replace("examples", folder.toString())
                .replace("none", folder + "/none")
                .split(" ");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(PreflightCommand.run(
                        InputStream.nullInputStream(), FULL, err, command.isEmpty() ? new String[0] : arguments))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("standard output can't be written\n");
    }

    @Test
    void answersThatNobodyGetsAreAFailure() {
        for (OutputStream out : List.of(FULL, new PrintStream(FULL))) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            InputStream in = new ByteArrayInputStream(Questions.ALLOWED.getBytes(StandardCharsets.UTF_8));
            assertThat(PreflightCommand.run(in, out, err, "check", "--json", "-"))
                    .isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("standard output can't be written\n");
        }
    }

    @Test
    void severalFilesAreAnsweredInTheirOrder() {
        String one = Questions.write(folder, "1.json", Questions.ALLOWED);
        String lines = Questions.write(folder, "2.ndjson", QUESTION + "\n{}\n");
        Run run = Run.reading(Questions.UNDETERMINED, "check", "--json", one, lines, "-");
        assertThat(run.lines())
                .extracting(line -> line.replaceAll(".*\"decision\":\"(\\w+)\".*", "$1"))
                .element(0)
                .isEqualTo("allowed");
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(1)).startsWith("{\"line\":1,");
        assertThat(run.lines().get(2)).startsWith("{\"line\":2,\"error_code\":\"CSBS.9001\"");
        assertThat(run.lines().get(3)).contains("\"decision\":\"undetermined\"");
    }
}
