package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with a byte-order mark, as editors and shells on Windows write them. */
class MarkedTextTest {

    private static final char MARK = '\uFEFF';

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkedTextIsTheSameTextInUtf8(String charset) throws IOException {
        // The pairs stand at every place of a piece.
        String text = "é中" + "x" + "\uD83D\uDE00".repeat(20_000) + "\r\n";
        byte[] bytes = (MARK + text).getBytes(Charset.forName(charset));
        assertThat(read(bytes)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        InputStream one = MarkedText.of(new ByteArrayInputStream(bytes));
        assertThat(one.read()).isEqualTo(0xC3);
        assertThat(one.available()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"''", "7B", "EF", "EFBB", "EFBBBE7B", "EF7B", "FF", "FE", "FFFF", "FEFE7B", "FFFD", "007B", "7B007D00"})
    void whatHasNoMarkStaysAsItIs(String hex) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(read(bytes)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFE00", "FFFE00D8", "FFFE00DC7B00", "FEFFD800007B"})
    void whatIsNotWhatItsMarkSaysBreaksOff(String hex) {
        assertThatThrownBy(() -> read(HexFormat.of().parseHex(hex))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void everyFileOfACommandMayHaveAMark(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String question = write("q.json", Questions.ALLOWED, charset);
        assertThat(Run.of("check", question).status()).isZero();
        String lines = write("q.ndjson", Questions.ALLOWED + "\r\n" + Questions.ALLOWED + "\r\n", charset);
        assertThat(Run.of("check", lines).lines()).hasSize(2);
        assertThat(Run.of("check", lines).status()).isZero();
        String profile = write("profile.yaml", "disabled-operations: [protect]", charset);
        assertThat(Run.of("check", "--profile", profile, question).out()).contains("CSBS.9998");
        String facts = write("facts.json", "{\"server\":{\"id\":\"sü\",\"status\":\"ERROR\"}}", charset);
        String request = write("request.json", "{\"resource_id\":\"sü\"}", charset);
        assertThat(Run.of("check", "--operation", "protect", "--request", request, "--facts", facts)
                        .out())
                .contains("CSBS.6005 Server (sü)");
        String example = write("example.json", Questions.ALLOWED.replaceFirst("\\{", "{\"verdict\":{},"), charset);
        assertThat(Run.of("test", example).status()).isZero();
        Run put = Run.of("inventory", "put", "--data", folder.resolve("data").toString(), facts);
        assertThat(put.out()).isEqualTo("{\"stored\":{\"servers\":1}}\n");
    }

    @Test
    void aFileThatIsNotWhatItsMarkSaysIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("q.json"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0x7B});
        Run run = Run.of("check", file.toString());
        assertThat(run.err()).isEqualTo(file + ": can't be read: is not UTF-8, nor UTF-16 with a byte-order mark\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void aLineThatIsWaitedForIsAnsweredBeforeTheNextOne(String charset) throws Exception {
        PipedOutputStream lines = new PipedOutputStream();
        InputStream in = new PipedInputStream(lines);
        lines.write((MARK + "{}\n").getBytes(Charset.forName(charset)));
        try (InputStream text = MarkedText.of(in)) {
            assertThat(text.readNBytes(3)).isEqualTo("{}\n".getBytes(StandardCharsets.UTF_8));
            assertThat(text.available()).isZero();
        }
    }

    private String write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), (MARK + text).getBytes(charset))
                .toString();
    }

    private static byte[] read(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = MarkedText.of(new ByteArrayInputStream(bytes))) {
            in.transferTo(out);
        }
        return out.toByteArray();
    }
}
