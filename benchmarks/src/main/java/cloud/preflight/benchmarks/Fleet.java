package cloud.preflight.benchmarks;

import cloud.preflight.answers.Answers;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import cloud.preflight.profile.Profile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The servers of a fleet, a question a line, and what must come out of them.
 *
 * @param file the questions
 * @param questions how many
 * @param answers the checksum of the answers of hand-written Java, each with a line feed
 */
record Fleet(Path file, int questions, long answers) {

    private static final int BUFFER = 1 << 20;
    private static final int MOST_VOLUMES = 4;
    private static final int FAILING_ONE_IN = 4;
    private static final double BYTES_A_MEBIBYTE = 1 << 20;

    /** Writes the file: 1 to 4 volumes a server, to protect and to restore in turn, every fourth one failing. */
    static Fleet write(Path file, int questions) throws IOException {
        Answers plain = new Answers(new HandWritten(Profile.defaults()));
        CRC32C answers = new CRC32C();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            for (int i = 0; i < questions; i++) {
                Workload workload = workload(i);
                out.write(QuestionJson.bytes(workload));
                out.write('\n');
                answers.update(
                        plain.bytes(plain.decide("", workload.valid(), workload.facts()), Language.ENGLISH, i + 1L));
                answers.update('\n');
            }
        }
        return new Fleet(file, questions, answers.getValue());
    }

    private static Workload workload(int number) {
        return Workload.of(
                "server-" + number,
                number % 2 == 0 ? Operation.PROTECT : Operation.RESTORE,
                number / 2 % MOST_VOLUMES + 1,
                number / 2 % FAILING_ONE_IN != 0);
    }

    double mebibytes() throws IOException {
        return Files.size(file) / BYTES_A_MEBIBYTE;
    }

    /** Sees that these were the answers. */
    void verify(CRC32C answered) {
        if (answered.getValue() != answers) {
            throw new IllegalStateException("other answers than those of hand-written Java");
        }
    }
}
