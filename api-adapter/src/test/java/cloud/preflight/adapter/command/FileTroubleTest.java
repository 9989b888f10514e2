package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.openstack.DocumentTooLarge;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Why a file can't be read, which every command says. */
class FileTroubleTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("failures")
    void isInWordsWithoutAPath(IOException failure, String reading, String writing) {
        assertThat(FileTrouble.unreadable(failure)).isEqualTo("can't be read: " + reading);
        assertThat(FileTrouble.unwritable(new IOException(failure))).isEqualTo("can't be written: " + writing);
    }

    static List<Arguments> failures() {
        String failed = "input or output failed";
        return List.of(
                Arguments.of(new NoSuchFileException("/secret"), "does not exist", "its directory does not exist"),
                Arguments.of(new AccessDeniedException("/secret"), "no permission", "no permission"),
                Arguments.of(
                        new FileSystemException("/secret", null, "Read-only file system"),
                        "read-only file system",
                        "read-only file system"),
                Arguments.of(new FileSystemException("/secret"), failed, failed),
                Arguments.of(new IOException("Is a directory"), "is a directory", "is a directory"),
                Arguments.of(new IOException(), failed, failed),
                Arguments.of(new DocumentTooLarge(), "has a document larger than 16 MiB", failed),
                Arguments.of(
                        new MalformedInputException(1),
                        "is not UTF-8, nor UTF-16 with a byte-order mark",
                        "input length = 1"));
    }

    @Test
    void isSaidOfEveryFileThatIsRead() {
        String question = Questions.write(folder, "q.json", Questions.ALLOWED);
        String none = folder + "/none";
        for (Run run : List.of(
                Run.of("check", none),
                Run.of("check", "--ndjson", none),
                Run.of("check", "--operation", "protect", "--request", none, "--facts", question),
                Run.of("check", "--operation", "protect", "--server", "s", "--facts", none),
                Run.of("test", none),
                Run.of("inventory", "put", "--data", folder + "/data", none),
                Run.of("inventory", "delete", "--data", folder + "/data", none))) {
            assertThat(run.err()).isEqualTo(none + ": can't be read: does not exist\n");
            assertThat(run.status()).isEqualTo(2);
        }
        assertThat(Run.of("check", question + "/x").err()).isEqualTo(question + "/x: can't be read: not a directory\n");
    }
}
