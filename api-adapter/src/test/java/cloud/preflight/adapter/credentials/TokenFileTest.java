package cloud.preflight.adapter.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How tokens are made and kept. */
class TokenFileTest {

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("new").resolve("tokens");
    }

    @Test
    void keepsTheHashOfATokenAndNothingElseOfIt() throws Exception {
        String token = new TokenFile(path()).add("p");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        assertThat(Files.readString(path())).isEqualTo("p:" + HexFormat.of().formatHex(hash) + "\n");
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void mayBeReadByItsOwnerAloneUnlessItWasThereBefore() throws IOException {
        new TokenFile(path()).add("p");
        assertThat(Files.getPosixFilePermissions(path())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r-----"));
        new TokenFile(path()).add("p");
        assertThat(Files.getPosixFilePermissions(path())).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    void addsToWhatIsThereEvenWhereALineHasNoEnd() throws IOException {
        new TokenFile(path()).add("p");
        Files.writeString(path(), Files.readString(path()) + "# mine");
        new TokenFile(path()).add("q");
        assertThat(Files.readAllLines(path()))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("p:"),
                        line -> assertThat(line).isEqualTo("# mine"),
                        line -> assertThat(line).startsWith("q:"));
    }

    @Test
    void manyAddAtOnceAndNoneIsLost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> adding = () -> new TokenFile(path()).add("p");
            List<Future<String>> added =
                    threads.invokeAll(Stream.generate(() -> adding).limit(200).toList());
            TokenList tokens = TokenList.of(new TokenFile(path()).text());
            Set<String> different = new HashSet<>();
            for (Future<String> token : added) {
                assertThat(tokens.project(token.get())).contains("p");
                different.add(token.get());
            }
            assertThat(different).hasSize(200);
            assertThat(tokens.unreadable()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"#p", "\uFEFFp", "a\nb", "a\rb", "a\u0000", "a\u0085b", "\uD800"})
    void aProjectThatNoLineCouldHoldIsNamed(String project) {
        assertThat(TokenFile.fault(project)).isPresent();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"p", "a:b", "a/b", " ", "a#", "\u4e2d", "\uD83D\uDE00", "842a3442f1e94758af77f507a7cbf4b3"})
    void anyOtherIsNot(String project) throws IOException {
        assertThat(TokenFile.fault(project)).isEmpty();
        String token = new TokenFile(path()).add(project);
        assertThat(TokenList.of(new TokenFile(path()).text()).project(token)).contains(project);
    }

    @Test
    void whatCannotBeWrittenIsNoToken() throws IOException {
        Files.createDirectories(path());
        assertThatThrownBy(() -> new TokenFile(path()).add("p")).isInstanceOf(IOException.class);
    }
}
