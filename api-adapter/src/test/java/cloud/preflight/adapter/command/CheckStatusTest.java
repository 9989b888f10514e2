package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The exit status of {@code check}: 2 comes before 1, 1 before 3, and 3 before 0. */
class CheckStatusTest {

    private static final Map<String, String> QUESTIONS = Map.of(
            "allowed", Questions.ALLOWED,
            "denied", Questions.DENIED,
            "undetermined", Questions.UNDETERMINED,
            "broken", Questions.BROKEN);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "allowed, 0, 0",
        "undetermined, 3, 1",
        "denied, 1, 1",
        "broken, 2, 2",
        "missing, 2, 2",
        "allowed allowed, 0, 0",
        "allowed undetermined, 3, 1",
        "undetermined allowed, 3, 1",
        "undetermined denied, 1, 1",
        "allowed denied undetermined, 1, 1",
        "denied allowed, 1, 1",
        "broken denied, 2, 2",
        "denied broken allowed, 2, 2",
        "denied missing, 2, 2",
        "missing undetermined, 2, 2",
        "undetermined broken, 2, 2"
    })
    void isThatOfTheWorstAnswer(String kinds, int status, int strict) {
        List<String> files = new ArrayList<>();
        for (String kind : kinds.split(" ")) {
            String question = QUESTIONS.get(kind);
            files.add(question == null ? folder + "/missing" : Questions.write(folder, kind + ".json", question));
        }
        assertThat(run(files).status()).isEqualTo(status);
        assertThat(run(files, "--strict").status()).isEqualTo(strict);
        assertThat(run(files, "--json").status()).isEqualTo(status);
        assertThat(run(files, "--json", "--strict").status()).isEqualTo(strict);
    }

    @ParameterizedTest
    @CsvSource({"allowed, 0, 0", "undetermined, 3, 1", "denied, 1, 1", "broken, 2, 2"})
    void isThatOfTheWorstLineToo(String kind, int status, int strict) {
        String lines = Questions.ALLOWED + "\n" + QUESTIONS.get(kind) + "\n" + Questions.ALLOWED + "\n";
        List<String> file = List.of(Questions.write(folder, "questions.ndjson", lines));
        assertThat(run(file).status()).isEqualTo(status);
        assertThat(run(file, "--strict").status()).isEqualTo(strict);
    }

    @Test
    void aFileThatCannotBeReadDoesNotKeepTheOthersFromBeingAnswered() {
        String missing = folder + "/missing.json";
        Run run = run(List.of(missing, Questions.write(folder, "q.json", Questions.ALLOWED), folder.toString()));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("protect ALLOWED");
        assertThat(run.err())
                .isEqualTo(missing + ": can't be read: does not exist\n" + folder + ": can't be read: is a directory\n"
                        + "3 questions: 1 allowed, 0 denied, 0 undetermined, 2 not read\n");
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Path file = Path.of(Questions.write(folder, "q.json", Questions.ALLOWED));
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "root may read everything");
        for (Run run : List.of(
                run(List.of(file.toString())),
                Run.of("test", file.toString()),
                Run.of("check", "--operation", "delete_task", "--task", "t", "--facts", file.toString()),
                Run.of("inventory", "put", "--data", folder + "/data", file.toString()))) {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).isEqualTo(file + ": can't be read: no permission\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--nonsense, --nonsense",
        "--lang, --lang",
        "--lang=fr, 'fr, must be en or zh'",
        "--strict=maybe, maybe",
        "--server, --server"
    })
    void aWrongFlagIsNamedAndHasStatusTwo(String flag, String named) {
        Run run = run(List.of(Questions.write(folder, "q.json", Questions.ALLOWED)), flag);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(named);
    }

    @Test
    void noFileIsAWrongUseAndHasStatusTwo() {
        Run run = Run.of("check");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("check needs a FILE, or --operation with --facts or --live\n");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorOfTheMachineIsOneLineAndHasStatusTwo(Error error, String line) {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw error;
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String denied = Questions.write(folder, "q.json", Questions.DENIED);
        assertThat(PreflightCommand.run(broken, out, err, "check", denied, "-")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("restore DENIED");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(line + "\n");
    }

    static List<Arguments> errors() {
        return List.of(
                Arguments.of(
                        new OutOfMemoryError("heap"),
                        "preflight ran out of memory: java -Xmx4g -jar … gives it more, for instance"),
                Arguments.of(
                        new StackOverflowError(), "preflight failed: with PREFLIGHT_LOG_LEVEL=DEBUG the log says why"),
                Arguments.of(
                        new ExceptionInInitializerError("x"),
                        "preflight failed: with PREFLIGHT_LOG_LEVEL=DEBUG the log says why"));
    }

    @Test
    void anErrorWithinAnExceptionIsTheSame() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Exception failure = new CompletionException(new IllegalStateException(new OutOfMemoryError("heap")));
        assertThat(Failures.report(failure, "serve", new PrintStream(err))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("preflight ran out of memory")
                .hasLineCount(1);
    }

    @Test
    void anExceptionOfOursIsOneLineToo() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("internal");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(PreflightCommand.run(broken, OutputStream.nullOutputStream(), err, "check", "-"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("check failed: with PREFLIGHT_LOG_LEVEL=DEBUG the log says why\n");
    }

    @Test
    void anErrorOfAWorkerIsTheSame() {
        try (InOrder<String> work = new InOrder<>(10, result -> {})) {
            assertThatThrownBy(() -> {
                        work.submit(
                                () -> {
                                    throw new StackOverflowError();
                                },
                                1);
                        work.finish();
                    })
                    .isInstanceOf(StackOverflowError.class);
        }
    }

    private static Run run(List<String> files, String... flags) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(files);
        arguments.addAll(List.of(flags));
        return Run.of(arguments.toArray(String[]::new));
    }
}
