package cloud.preflight.adapter.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is admitted by a token file, and by what becomes of it. */
class FileTokensTest {

    private static final long POLL_NANOS = 20_000_000;

    @TempDir
    private Path folder;

    private Path path;
    private TokenFile file;
    private FileTokens tokens;

    @BeforeEach
    void open() throws IOException {
        path = folder.resolve("tokens");
        file = new TokenFile(path);
        file.add("first");
        tokens = FileTokens.in(file);
    }

    @AfterEach
    void close() {
        tokens.close();
    }

    private Admission admission(String token, String project) {
        return tokens.admission(token, project).toCompletableFuture().join();
    }

    /** A token that counts at once. */
    private String added(String project) throws IOException {
        String token = file.add(project);
        tokens.read();
        return token;
    }

    @Test
    void aTokenOpensItsOwnProjectAlone() throws IOException {
        String token = added("p");
        assertThat(admission(token, "p")).isEqualTo(Admission.ADMITTED);
        for (String other : new String[] {"first", "P", "p ", " p", "", "p/", "none"}) {
            assertThat(admission(token, other)).as(other).isEqualTo(Admission.FOREIGN);
        }
    }

    @Test
    void whatIsNoTokenOpensNothing() throws IOException {
        String token = added("p");
        String hash = Files.readString(path).lines().toList().get(1).substring("p:".length());
        for (String wrong : new String[] {"", " ", hash, "p:" + hash, token + " ", token.substring(1), "\u00e9"}) {
            assertThat(admission(wrong, "p")).as(wrong).isEqualTo(Admission.UNKNOWN);
        }
        assertThat(tokens.admission(null, "p")).isCompletedWithValue(Admission.UNKNOWN);
    }

    @Test
    void aProjectMayHaveManyTokensAndLosesOneWithItsLine() throws IOException {
        String one = added("p");
        String two = added("p");
        assertThat(admission(one, "p")).isEqualTo(Admission.ADMITTED);
        assertThat(admission(two, "p")).isEqualTo(Admission.ADMITTED);
        Files.write(path, Files.readAllLines(path).subList(0, 2));
        tokens.read();
        assertThat(admission(one, "p")).isEqualTo(Admission.ADMITTED);
        assertThat(admission(two, "p")).isEqualTo(Admission.UNKNOWN);
    }

    @Test
    void aLineMayHaveAnyProjectAndEndAsEditorsEndIt() throws IOException {
        String colon = added("a:b/c d%\u4e2d\u2028");
        String last = added("p");
        assertThat(admission(colon, "a:b/c d%\u4e2d\u2028")).isEqualTo(Admission.ADMITTED);
        Files.writeString(
                path, "\uFEFF# people\r\n\r\n" + Files.readString(path).replace("\n", " \r\n"));
        tokens.read();
        assertThat(admission(colon, "a:b/c d%\u4e2d\u2028")).isEqualTo(Admission.ADMITTED);
        assertThat(admission(last, "p")).isEqualTo(Admission.ADMITTED);
    }

    @Test
    void aLineThatIsNoneAdmitsNobodyAndLeavesTheOthers() throws IOException {
        String token = added("p");
        String line = Files.readString(path).lines().toList().get(1);
        String upper = "q:" + line.substring("p:".length()).toUpperCase(Locale.ROOT);
        Files.writeString(path, String.join("\n", "nonsense", line.substring(1), "#" + line, upper, line + "0", line));
        tokens.read();
        assertThat(admission(token, "p")).isEqualTo(Admission.ADMITTED);
        assertThat(admission(token, "q")).isEqualTo(Admission.FOREIGN);
        Files.writeString(path, String.join("\n", "nonsense", line.substring(1), "#" + line, upper, line + "0"));
        tokens.read();
        assertThat(admission(token, "p")).isEqualTo(Admission.UNKNOWN);
        assertThat(admission(token, "q")).isEqualTo(Admission.UNKNOWN);
        assertThat(admission(token, "#p")).isEqualTo(Admission.UNKNOWN);
    }

    @Test
    void aHashThatStandsTwiceIsOfTheFirstProject() throws IOException {
        String token = added("p");
        String hash = Files.readString(path).lines().toList().get(1).substring("p:".length());
        Files.writeString(path, "q:" + hash + "\n", StandardOpenOption.APPEND);
        tokens.read();
        assertThat(admission(token, "p")).isEqualTo(Admission.ADMITTED);
        assertThat(admission(token, "q")).isEqualTo(Admission.FOREIGN);
    }

    @Test
    void aFileThatIsMissingOrUnreadableAdmitsNobodyUntilItIsThereAgain() throws IOException {
        String token = added("p");
        byte[] good = Files.readAllBytes(path);
        Files.delete(path);
        tokens.read();
        assertThat(admission(token, "p")).as("missing").isEqualTo(Admission.UNKNOWN);
        Files.createDirectory(path);
        tokens.read();
        assertThat(admission(token, "p")).as("a directory").isEqualTo(Admission.UNKNOWN);
        Files.delete(path);
        Files.write(path, good);
        Files.write(path, new byte[] {(byte) 0xFF}, StandardOpenOption.APPEND);
        tokens.read();
        assertThat(admission(token, "p")).as("not UTF-8").isEqualTo(Admission.UNKNOWN);
        Files.write(path, good);
        tokens.read();
        assertThat(admission(token, "p")).isEqualTo(Admission.ADMITTED);
    }

    @Test
    @Timeout(60)
    void whatChangesIsReadWithoutBeingTold() throws IOException {
        String token = file.add("p");
        while (admission(token, "p") != Admission.ADMITTED) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        Files.writeString(path, "");
        while (admission(token, "p") != Admission.UNKNOWN) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
