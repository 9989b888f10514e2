package cloud.preflight.adapter.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a failure leaves of a line costs no other line. */
class StandardOutputTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** Takes the first two bytes of what is written, and then has no room. */
    private final OutputStream full = new OutputStream() {
        private boolean failed;

        @Override
        public void write(int next) {
            printed.write(next);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (!failed) {
                failed = true;
                printed.write(bytes, 0, 2);
                throw new IOException("No space left on device");
            }
            printed.write(bytes);
        }
    };

    @Test
    void aLineThatBrokeOffIsEndedBeforeItIsWrittenAgain() throws IOException {
        StandardOutput sink = new StandardOutput(full);
        byte[] line = "1234\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> sink.write(line)).isInstanceOf(IOException.class);
        sink.write(line);
        sink.write(line);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("12\n1234\n1234\n");
    }
}
